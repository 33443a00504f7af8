/** Words that say little about what a text is about. They count a little, never nothing: a question may have no others. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a an the is are was were be been being am do does did doing have has had having i me my mine we us our ours you your yours ' +
    'he she it its they them their this that these those there here of to in on at by for with from as about into than then so ' +
    'and or but if not no nor too very can could will would shall should may might must just also any some such only own same ' +
    'what which who whom how why when where please tell know want need would like get got s t m re ve ll d im ive id dont doesnt cant ' +
    'ok okay hi hello hey thanks thank help let one ' +
    '的 了 吗 呢 吧 啊 呀 嘛 么 哦 着 过 地 得 是 在 有 和 与 及 或 或者 以及 而 并 且 也 都 就 还 又 再 才 只 很 太 更 最 我 你 他 她 它 我们 你们 他们 咱们 ' +
    '这 那 这个 那个 这些 那些 哪 哪个 哪些 什么 怎么 怎样 怎么样 如何 为什么 为何 多少 几 吗 请 请问 一下 一个 可以 能 能否 能不能 可不可以 是否 是不是 有没有 会 会不会 ' +
    '要 想 需要 应该 应当 该 让 把 被 给 对 对于 关于 从 到 向 由 于 以 为 因 因为 所以 如果 若 但 但是 不过 不 没 没有 别 上 下 中 里 内 后 前 时 时候 的话 ' +
    '告诉 知道 了解 帮 帮忙 麻烦 谢谢 你好 您好 啥 咋 咋办 怎么办 怎么回事 一 个 之 其 此 某 每 各 等 等等'
  ).split(' '),
)
