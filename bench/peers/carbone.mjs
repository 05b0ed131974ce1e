import carbone from 'carbone'

export const template = 'carbone'

/** The API takes the name of a file, and reads it for each document. */
export function prepare(file) {
  return (data) =>
    new Promise((resolve, reject) => {
      carbone.render(file, data, {}, (problem, result) => (problem ? reject(problem) : resolve(result)))
    })
}
