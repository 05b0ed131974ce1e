/**
 * Why a text is no URI reference (RFC 3986; the schema type of a relationship target is xsd:anyURI); `undefined` when
 * it is one. Characters beyond ASCII are allowed: a target may be an IRI (ECMA-376-2 annex A).
 */
// @ts-nocheck

export function uriFault(text: string): string | undefined {
  if (text.trim() === '') return '是空的'
  if (/[\s\u0000-\u001f\u007f]/.test(text)) return '含空白或控制字符'
  if (/["<>\\^`{|}]/.test(text)) return `含不允许的字符 ${/["<>\\^`{|}]/.exec(text)![0]}`
  if (/%(?![0-9A-Fa-f]{2})/.test(text)) return '百分号后不是两位十六进制数'
  if ((text.match(/#/g) ?? []).length > 1) return '有不止一个 #'
  if (/[[\]]/.test(text) && !/^[A-Za-z][\w+.-]*:\/\/[^/?#]*\[[0-9A-Fa-f:.]+\](:\d*)?([/?#][^[\]]*)?$/.test(text)) {
    return '方括号只可用于 IPv6 地址'
  }
  if (/^[^/?#]*:/.test(text) && !/^[A-Za-z][A-Za-z0-9+.-]*:/.test(text)) return '协议名不合法'
  return authorityFault(text)
}

function authorityFault(text: string): string | undefined {
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):(.*)$/s.exec(text)
  if (!scheme) return undefined
  const [, name = '', rest = ''] = scheme
  if (rest === '') return '协议名之后没有内容'
  if (!/^(https?|ftp)$/i.test(name)) return undefined
  return URL.canParse(text) && /^\/\/[^/?#]/.test(rest) ? undefined : '缺少主机名或主机名不合法'
}
