import { Component, lazy, Suspense, type ReactNode } from 'react'
import { useTexts } from '../texts/texts-context.js'

// The library weighs more than this whole page; it comes when the first such card does.
const Drawing = lazy(async () => {
  const { AdaptiveCardDrawing } = await import('./adaptive/AdaptiveCardDrawing.js')
  return { default: AdaptiveCardDrawing }
})

interface AdaptiveCardProps {
  content: unknown
  onSubmit(value: unknown): void
}

/** A card in Microsoft's form that is not one of ours. */
export function AdaptiveCard(props: AdaptiveCardProps) {
  const t = useTexts()
  return (
    <FallBack to={<p className="card note">{t.card.broken}</p>}>
      <Suspense fallback={<p className="card note">{t.card.loading}</p>}>
        <Drawing {...props} />
      </Suspense>
    </FallBack>
  )
}

/** React asks for a class to catch what a part of the page throws. */
class FallBack extends Component<{ to: ReactNode; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? this.props.to : this.props.children
  }
}
