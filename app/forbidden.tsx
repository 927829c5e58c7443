import { MessagePage } from '@/components/layout/message-page';
import { ButtonLink } from '@/components/ui/button';

export default function Forbidden() {
  return (
    <MessagePage
      code="403"
      title="您没有查看此页面的权限"
      actions={<ButtonLink href="/">返回首页</ButtonLink>}
    >
      <p>如工作需要使用此功能，请联系系统管理员调整岗位权限。</p>
    </MessagePage>
  );
}
