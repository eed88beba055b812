/** A file that electron-vite puts beside the program; the import gives where. */
declare module '*?asset' {
  const path: string
  export default path
}
