import { Badge } from '@/components/ui/badge';

type Props = Readonly<{ user: Readonly<{ disabledAt: string | null; mustChangePassword: boolean }> }>;

export function UserStatus({ user }: Props) {
  if (user.disabledAt !== null) return <Badge tone="danger">已停用</Badge>;
  return user.mustChangePassword ? (
    <Badge tone="warning">待改密码</Badge>
  ) : (
    <Badge tone="success">启用</Badge>
  );
}
