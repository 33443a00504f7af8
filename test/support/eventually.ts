/** Asks again until `check` no longer throws; for what happens soon, without saying how soon. */
export async function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await check()
    } catch (error) {
      // Ten seconds: only reached when the thing never happens.
      if (attempt === 400) throw error
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
  }
}
