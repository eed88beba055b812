/** What this window runs on, for advice that differs. */
export function operatingSystem(): 'windows' | 'macos' | 'linux' {
  const { userAgent } = navigator
  if (userAgent.includes('Windows')) return 'windows'
  return userAgent.includes('Mac OS X') ? 'macos' : 'linux'
}
