import { MessagePage } from '@/components/layout/message-page';
import { ButtonLink } from '@/components/ui/button';

export default function NotFound() {
  return (
    <MessagePage code="404" title="没有找到这个页面" actions={<ButtonLink href="/">返回首页</ButtonLink>}>
      <p>地址可能有误，或者记录不存在。请从菜单或列表重新进入。</p>
    </MessagePage>
  );
}
