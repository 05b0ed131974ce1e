import { Button, ChiefButton } from '../controls/controls.tsx'
import type { Studio } from '../studio.ts'
import type { Returned, ReturnedParagraph } from '../worker/corrections/returned.ts'
import { BeforeAfter, Jump } from './jump.tsx'

const kinds: Readonly<Record<ReturnedParagraph['change'], string>> = {
  changed: '改了',
  added: '新加的一段',
  removed: '删去的一段',
  moved: '移了位置',
  split: '分成了几段',
  merged: '并成了一段',
}

interface Viewed {
  studio: Studio
  returned: Returned
  /** Puts changes into the text, by their places. */
  put: (which: number[]) => void
  close: () => void
}

const fates: Readonly<Record<ReturnedParagraph['becomes'], string>> = {
  written: '',
  number: '改的是指标里的数，请在指标里改',
  follows: '跟着别处的改动变',
  done: '正文里已经是这样了',
  none: '',
}

/** What somebody changed in a Word document, offered one by one. */
export function ReturnedView({ studio, returned, put, close }: Viewed) {
  const { says, paragraphs, comments } = returned
  const fitting = paragraphs.flatMap(({ becomes }, index) => (becomes === 'written' ? [index] : []))
  return (
    <section class="returned" aria-label="改过的 Word 文档">
      <p>
        {says}。<Button does={close}>看完了</Button>
        {fitting.length > 1 && <ChiefButton does={() => put(fitting)}>全部写进正文（{fitting.length}处）</ChiefButton>}
      </p>
      <ul>
        {paragraphs.map(({ change, becomes, before, after, authors, why, numbers, at }, index) => (
          <li key={index} class="change">
            <Jump studio={studio} at={at}>
              <span class="soft">
                {kinds[change]}
                {authors.length > 0 && `　${authors.join('、')}`}
              </span>
              <BeforeAfter before={before} after={after} />
            </Jump>
            {becomes === 'written' && <Button does={() => put([index])}>写进正文</Button>}
            <span class="soft">{[fates[becomes], why, ...numbers].filter((one) => one !== '').join('；')}</span>
          </li>
        ))}
      </ul>
      {comments.length > 0 && (
        <ul>
          {comments.map(({ author, words, text }, index) => (
            <li key={index}>
              批注（{author}）{words && `“${words}”`}：{text}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
