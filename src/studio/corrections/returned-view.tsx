import type { Studio } from '../studio.ts'
import { BeforeAfter, Jump } from './jump.tsx'
import type { Returned, ReturnedParagraph } from './returned.ts'

const kinds: Readonly<Record<ReturnedParagraph['change'], string>> = {
  changed: '改了',
  added: '新加的一段',
  removed: '删去的一段',
  moved: '移了位置',
  split: '分成了几段',
  merged: '并成了一段',
}

/** What somebody changed in a Word document, one by one. */
export function ReturnedView({ studio, returned, close }: { studio: Studio; returned: Returned; close: () => void }) {
  const { says, paragraphs, comments } = returned
  return (
    <section class="returned" aria-label="改过的 Word 文档">
      <p>
        {says}。
        <button type="button" onClick={close}>
          看完了
        </button>
      </p>
      <ul>
        {paragraphs.map(({ change, before, after, authors, at }, index) => (
          <li key={index} class="change">
            <Jump studio={studio} at={at}>
              <span class="soft">
                {kinds[change]}
                {authors.length > 0 && `　${authors.join('、')}`}
              </span>
              <BeforeAfter before={before} after={after} />
            </Jump>
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
