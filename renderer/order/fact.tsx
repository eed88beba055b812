import type { ReactNode } from 'react'
import classes from './order-facts.module.css'

/** A name and a value of an order. */
export const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className={classes.fact}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
