export { NotFoundMessage as default } from '@/components/layout/message-page';
