interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML: (text: string) => string | null }): unknown
}

const tag = /<[a-z!/?]/iu

/**
 * The page requires trusted types. Mantine writes its style sheets through innerHTML of a style element: text without
 * any tag passes, everything else stays forbidden.
 */
export function allowOnlyStyleText(): void {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- not in TypeScript's DOM yet; absent in browsers without it
  const { trustedTypes } = window as { readonly trustedTypes?: TrustedTypes }
  trustedTypes?.createPolicy('default', { createHTML: (text) => (tag.test(text) ? null : text) })
}
