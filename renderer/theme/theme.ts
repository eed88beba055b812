import {
  ActionIcon,
  Alert,
  Badge,
  type CSSVariablesResolver,
  createTheme,
  Menu,
  Modal,
  NavLink,
  Notification,
  NumberInput,
  Popover,
  Switch,
  Table,
  Tooltip,
  virtualColor,
} from '@mantine/core'
import { t } from '../words/words'

const interfaceFace = "'Inter', system-ui, 'Segoe UI', sans-serif"

/** Four sizes, two weights, a 4 px grid; one accent. Verdict colours stand in theme.css. */
export const theme = createTheme({
  colors: { accent: virtualColor({ name: 'accent', light: 'indigo', dark: 'indigo' }) },
  // Virtual, so that text on it is chosen for each scheme: white on the dark shade, black on the light one.
  primaryColor: 'accent',
  // 9 on white and 4 on dark keep text at 4.5:1 and over.
  primaryShade: { light: 9, dark: 4 },
  autoContrast: true,
  respectReducedMotion: true,
  cursorType: 'pointer',
  defaultRadius: 'sm',
  fontFamily: interfaceFace,
  fontFamilyMonospace: "'JetBrains Mono', ui-monospace, 'Cascadia Mono', Consolas, monospace",
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '0.9375rem', lg: '1.125rem', xl: '1.5rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.45', lg: '1.4', xl: '1.3' },
  fontWeights: { regular: '400', medium: '600', bold: '600' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  headings: {
    fontFamily: interfaceFace,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.3' },
      h2: { fontSize: '1.125rem', lineHeight: '1.4' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.45' },
    },
  },
  components: {
    ActionIcon: ActionIcon.extend({ defaultProps: { size: 'input-sm', variant: 'subtle' } }),
    Alert: Alert.extend({ defaultProps: { radius: 'sm' } }),
    Badge: Badge.extend({
      defaultProps: { variant: 'light', size: 'lg', tt: 'none', fw: 600, radius: 'sm' },
    }),
    Modal: Modal.extend({
      defaultProps: {
        transitionProps: { duration: 0 },
        overlayProps: { backgroundOpacity: 0.5 },
        centered: true,
        closeButtonProps: { 'aria-label': t('form.close'), size: 44, iconSize: 24 },
        // Inside a dialog it is no banner of the page.
        attributes: { header: { role: 'presentation' } },
      },
    }),
    // Its arrows are too small to be hit; the arrow keys do the same.
    NumberInput: NumberInput.extend({ defaultProps: { hideControls: true } }),
    NavLink: NavLink.extend({ defaultProps: { noWrap: true } }),
    Menu: Menu.extend({
      defaultProps: {
        shadow: 'md',
        transitionProps: { duration: 0 },
        // It can have the focus and is no item of the menu: screen readers count it as one.
        withInitialFocusPlaceholder: false,
      },
    }),
    Notification: Notification.extend({
      defaultProps: { closeButtonProps: { 'aria-label': t('form.close') } },
    }),
    Popover: Popover.extend({ defaultProps: { shadow: 'md', transitionProps: { duration: 0 } } }),
    Switch: Switch.extend({ defaultProps: { size: 'md' } }),
    Table: Table.extend({ defaultProps: { horizontalSpacing: 'sm' } }),
    Tooltip: Tooltip.extend({
      defaultProps: { withArrow: true, openDelay: 300, transitionProps: { duration: 0 } },
    }),
  },
})

/** Mantine's own dimmed, placeholder and error colours, and the text on its hovered light accent, are too pale for WCAG AA on these grounds. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#495057',
    '--mantine-color-placeholder': '#5c636a',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-accent-light-hover': '#ccd7ff',
  },
  dark: {
    '--mantine-color-dimmed': '#b8bcc2',
    '--mantine-color-placeholder': '#a2a7ad',
    '--mantine-color-error': '#ff9a93',
  },
})
