import { Button, List, Paper, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { t } from '../../words/words'

/** The first steps, while there is no product yet. */
export const StartHere = () => (
  <Paper withBorder p="lg" bg="var(--raised)" component="section" aria-label={t('dashboard.start.title')}>
    <Title order={2}>{t('dashboard.start.title')}</Title>
    <Text>{t('dashboard.start.text')}</Text>
    <List type="ordered" my="md" spacing={4}>
      <List.Item>{t('dashboard.start.product')}</List.Item>
      <List.Item>{t('dashboard.start.capture')}</List.Item>
      <List.Item>{t('dashboard.start.order')}</List.Item>
      <List.Item>{t('dashboard.start.receive')}</List.Item>
    </List>
    <Button renderRoot={(props) => <Link to="/products/new" {...props} />}>
      {t('dashboard.start.newProduct')}
    </Button>
  </Paper>
)
