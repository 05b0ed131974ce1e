/** A page so small that it is a picture of itself. */
export function PagePicture({ picture }: { picture: { page: string; style: string } | undefined }) {
  const html = picture
    ? `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"><style>${picture.style}</style><style>html{overflow:hidden}body{zoom:.22;background:#fff!important;padding:0!important}.page{margin:0!important;box-shadow:none!important}</style></head><body>${picture.page}</body></html>`
    : ''
  return (
    <span class="picture" aria-hidden="true">
      {picture && <iframe title="页面的样子" tabIndex={-1} sandbox="" srcdoc={html} />}
    </span>
  )
}
