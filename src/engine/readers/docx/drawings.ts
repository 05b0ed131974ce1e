import type { XmlElement } from '../../archive/scan-xml.ts'

/** A picture in a paragraph. */
export interface PictureReference {
  /** The id of the relation that names its part; absent for one that lies outside of the document. */
  id?: string
  /** What it shows, as somebody wrote. */
  alt?: string
  /** How wide it is shown, in twips. */
  width?: number
  /** Only a part of it is shown. */
  isCropped?: true
  /** It is a chart, which is drawn from numbers. */
  isChart?: true
}

/** The pictures that the body of a document shows, by the ids of their relations. */
export interface DocxPictures {
  parts: ReadonlyMap<string, { name: string; content: Uint8Array }>
  /** How wide the text is, in twips. */
  textWidth?: number
}

/** English metric units of a twip (ECMA-376-1 22.9.2.1). */
const emu = 635

/** The pictures of a part while it is read: DrawingML (ECMA-376-1 20.2), and VML of old (ECMA-376-4 19.1.2.11). */
export class Drawings {
  /** How wide the text of the last section is, in twips. */
  textWidth: number | undefined
  private picture: PictureReference | undefined
  private alt: string | undefined
  private width: number | undefined
  /** An embedded object shows itself by a picture. */
  private objects = 0

  open({ name, get }: XmlElement): void {
    if (name === 'w:object') this.objects++
    else if (name === 'w:pgSz') this.textWidth = twips(get('w'))
    else if (name === 'w:pgMar' && this.textWidth !== undefined) {
      this.textWidth -= (twips(get('left')) ?? 0) + (twips(get('right')) ?? 0)
    } else if (name === 'wp:extent') this.width = emuWidth(get('cx'))
    else if (name === 'wp:docPr') this.alt = get('descr')
    else if (name === 'pic:pic') this.picture = shown({}, this.alt, this.width)
    else if (name === 'v:shape') {
      this.alt = get('alt')
      this.width = styleWidth(get('style') ?? '')
    } else if (this.picture) this.inPicture(this.picture, { name, get })
  }

  private inPicture(picture: PictureReference, { name, get }: XmlElement): void {
    const id = get('embed')
    if (name === 'a:blip' && id) picture.id = id
    else if (name === 'a:srcRect' && ['l', 't', 'r', 'b'].some((side) => Number(get(side) ?? 0) > 0)) {
      picture.isCropped = true
    } else if (name === 'a:ext') {
      const width = emuWidth(get('cx'))
      if (width !== undefined) picture.width = width
    }
  }

  /** A chart, or a picture of old, which is one element. */
  single({ name, get }: XmlElement): PictureReference | undefined {
    if (name === 'c:chart') return { isChart: true }
    if (name !== 'v:imagedata' || this.objects > 0) return undefined
    const id = get('id')
    return shown(id === undefined ? {} : { id }, this.alt, this.width)
  }

  /** The picture that ends here. */
  close(name: string): PictureReference | undefined {
    if (name === 'w:object') this.objects--
    if (name !== 'pic:pic') return undefined
    const { picture } = this
    this.picture = undefined
    return picture
  }
}

const shown = (picture: PictureReference, alt: string | undefined, width: number | undefined): PictureReference => ({
  ...picture,
  ...(alt !== undefined && alt.trim() !== '' && { alt: alt.trim() }),
  ...(width !== undefined && { width }),
})

const twips = (value: string | undefined): number | undefined =>
  value && /^\d+$/.test(value) ? Number(value) : undefined

const emuWidth = (value: string | undefined): number | undefined => {
  const width = twips(value)
  return width === undefined || width === 0 ? undefined : width / emu
}

/** `width:198.45pt` of a style. */
function styleWidth(style: string): number | undefined {
  const points = /(?:^|;)\s*width:\s*([\d.]+)pt/.exec(style)?.[1]
  return points === undefined ? undefined : Number(points) * 20
}
