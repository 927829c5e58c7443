export { ForbiddenMessage as default } from '@/components/layout/message-page';
