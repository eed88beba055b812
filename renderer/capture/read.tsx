import classes from './verdict-band.module.css'

/** What was read, large; a long number gets smaller rather than cut. */
export const Read = ({ text }: { readonly text: string }) => (
  <div className={classes.read} data-length={lengthOf(text)}>
    {text}
  </div>
)

function lengthOf(text: string): 'usual' | 'long' | 'longest' {
  if (text.length <= 20) return 'usual'
  return text.length <= 44 ? 'long' : 'longest'
}
