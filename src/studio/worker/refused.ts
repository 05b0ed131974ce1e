/** Whether something was refused, with the words for it. */
export const isRefused = (value: object): value is { refused: string } =>
  'refused' in value && typeof value.refused === 'string'
