// The words for what keeps the whole portal from working.

export type Trouble = 'restoring' | 'disk-full' | 'read-only' | 'damaged' | 'unreachable';

type TroubleWords = Readonly<{ title: string; text: string; stopsEverything: boolean }>;

export const TROUBLES: Readonly<Record<Trouble, TroubleWords>> = {
  restoring: {
    title: '系统正在恢复数据',
    text: '管理员正在从备份恢复数据，期间暂停使用。完成后请重新登录，本页会自动刷新。',
    stopsEverything: true,
  },
  'disk-full': {
    title: '服务器磁盘空间已满',
    text: '暂时只能查阅，不能登录和办理业务；已办理的业务没有丢失。请系统管理员清理磁盘。',
    stopsEverything: false,
  },
  'read-only': {
    title: '数据库目前不能写入',
    text: '暂时只能查阅，不能登录和办理业务；已办理的业务没有丢失。请系统管理员检查数据目录的权限和磁盘。',
    stopsEverything: false,
  },
  damaged: {
    title: '数据库文件损坏',
    text: '为避免损失扩大，系统已停止使用。请系统管理员停止服务，在服务器上用 npm run restore 恢复最近的备份。',
    stopsEverything: true,
  },
  unreachable: {
    title: '数据库无法读取',
    text: '请系统管理员检查服务器的数据目录和磁盘。恢复正常后本页会自动刷新。',
    stopsEverything: true,
  },
};
