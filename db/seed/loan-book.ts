// The loans that the demo company has made: who borrowed what for what, since when, and how it is being paid.
//
// customer | product | yuan | months | rate | guarantee | begun | habit | purpose
// `begun` is a day, or "months.days": so many months and days ago, so an instalment fell due that many days ago.
// `habit:n` is explained in habits.ts.

/** Begun on fixed days: their plans are those of the golden cases, or their first due days are. */
export const GOLDEN_LOANS = `
cn-ei-1|章伯林|JYD|100000|12|14.4|guarantee|2025-01-15|on_time|民宿客房翻新及布草更换
cn-ei-2|程丽霞|JYD|100000|12|12|mortgage|2025-01-31|on_time|春节后超市补货及货架更新
cn-ep-1|郎根土|SHD|100000|12|14.4|guarantee|2025-01-15|on_time|收购春季毛竹原料
cn-io-1|秦安|LZD|200000|6|12|pledge|2025-01-31|on_time|垫付上游运费及车辆保险
cn-io-2|万国庆|JXD|500000|12|10.8|mortgage|2025-02-08|on_time|饮料旺季前向厂家预付货款
cn-itemised-1|鲁金泉|NHD|100000|6|14.4|guarantee|2025-01-31|settles_on:2025-05-15|购进仔猪及饲料
cn-overdue-1|邵新雅|YJD|100000|1|14.4|credit|2025-05-20|settles_on:2025-07-20|垫付工装项目瓷砖款
sun-due-09|苏建平|DRD|30000|12|15.6|credit|2022-01-25|on_time|旧房卫生间防水改造
sun-due-08|许巧云|DRD|60000|12|16.2|guarantee|2022-01-31|on_time|购进窗帘面料及电动轨道
sun-due-02|高文斌|DRD|80000|12|15.6|guarantee|2022-02-28|on_time|购置彩色数码印刷机
sun-due-11|孟宏达|DRD|120000|12|16.8|mortgage|2022-04-30|on_time|瓦楞纸板采购
sun-due-05|沈二毛|DRD|150000|12|14.4|guarantee|2024-02-29|on_time|清明前鱼货备货及冷藏车租金
`;

/** Begun so long before today, wherever today is. */
export const RUNNING_LOANS = `
周阿坤|JYD|80000|6|13.2|guarantee|15.10|on_time|春季装修旺季五金备货
施关荣|JYD|120000|12|14.4|credit|29.4|on_time|后厨排烟设备更新及冷柜添置
谢晓芬|SHD|100000|6|14.4|mortgage|23.20|on_time|采购秋冬呢料面料
劳法根|LZD|150000|6|12|guarantee|11.12|on_time|春节前酱鸭原料收购
盛阿六|NHD|30000|9|10.8|guarantee|14.8|on_time|茶园施肥及春茶采摘工资
褚水根|NHD|50000|6|12.6|credit|19.15|on_time|投放虾苗及购买饲料
吴佳明|XFD|30000|12|15|credit|31.18|on_time|厨房与卫生间翻新
韩雪莹|XFD|24000|12|13.8|credit|18.6|on_time|在职研究生学费
侯立军|LZD|400000|6|12|mortgage|12.11|on_time|向厂家支付电动工具年度订货款
秦安|JYD|300000|12|13.2|mortgage|26.25|on_time|购置厢式货车两辆
彭永康|JYD|60000|6|15|credit|20.9|on_time|双十一临时用工及分拣设备租赁
鲁金泉|NHD|80000|6|11.4|guarantee|7.13|on_time|补栏仔猪及购买豆粕
方志明|JYD|50000|12|14.4|credit|21.7|settled_early:5|春节礼盒水果备货
俞建红|SHD|90000|12|12.6|guarantee|14.19|settled_early:7|收购明前茶鲜叶
唐小丽|XFD|20000|12|13.2|credit|8.23|settled_early:4|购置钢琴
杜春祥|LZD|300000|12|12|mortgage|13.3|settled_early:8|智能温室材料采购
苏建平|XFD|50000|24|13.2|credit|34.14|settled_early:9|阳台与客厅局部装修
尹长根|SHD|200000|12|13.2|mortgage|27.24|settled_early:6|端午糕点原料及包装采购
周阿坤|JYD|150000|12|12.6|guarantee|7.9|on_time|承接商场水电改造，采购管材电线
潘众鑫|JYD|180000|24|12|mortgage|9.12|on_time|购置四轮定位仪与举升机
姚国华|SHD|60000|12|13.2|credit|5.21|on_time|中秋国庆烟酒备货
许巧云|JYD|80000|12|12.6|guarantee|3.0|on_time|承接民宿窗帘订单备料
高文斌|JYD|70000|12|12.6|credit|8.28|on_time|购进写真机及广告耗材
沈二毛|LZD|200000|12|12|guarantee|7.14|on_time|冷库租金及鱼货备货
程丽霞|JYD|90000|12|12|guarantee|10.26|on_time|门店扩建与收银系统更换
欧阳倩|JYD|60000|12|13.2|credit|2.1|on_time|购进奶粉纸尿裤
劳法根|LZD|180000|6|11.4|guarantee|2.24|on_time|中秋卤味礼盒备货
盛阿六|NHD|50000|12|10.2|guarantee|6.18|on_time|茶园改种龙井43及购置揉捻机
裘国兴|NHD|100000|12|10.8|mortgage|8.6|on_time|甲鱼苗及越冬大棚材料
毛春林|NHD|120000|9|10.8|guarantee|4.11|on_time|购进红枫与罗汉松苗木
韩雪莹|XFD|40000|24|12|credit|5.13|on_time|老房水电改造
顾伟强|XFD|60000|24|12|guarantee|7.29|on_time|购置代步车
范玉兰|XFD|36000|12|11.4|credit|6.0|on_time|父亲膝关节置换手术费用
龚成柱|JXD|600000|12|11.4|mortgage|7.5|on_time|垫付学校装修工程材料款
万国庆|JXD|500000|18|10.8|mortgage|10.15|on_time|扩建饮料仓库并增加备货
茅以安|JXD|800000|12|10.2|pledge|5.8|on_time|收购夏秋茶及出口订单备货
樊锐|JYD|350000|24|11.4|mortgage|11.2|on_time|购置二手精雕机一台
乔远山|JXD|400000|24|11.4|guarantee|13.18|on_time|景区步道修缮及民宿改造
蒋锦年|SHD|300000|12|11.4|mortgage|1.6|on_time|冬装羽绒面料采购
翟卓|JYD|260000|12|11.4|guarantee|6.27|early|向上游支付骨科耗材货款
夏志远|XFD|30000|12|12.6|credit|4.4|early|软件架构师课程学费
葛亚萍|XFD|28000|12|12|guarantee|9.1|early|购置家电及家具
邵新雅|JYD|130000|12|13.2|guarantee|8.10|rounds_up|承接办公楼工装，采购板材
石磊|XFD|45000|18|12.6|credit|6.20|rounds_up|婚宴及家具家电
郎根土|SHD|70000|12|12.6|guarantee|5.17|rounds_up|竹席生产线传送带更换
董雪峰|JYD|48000|12|13.2|credit|8.15|late_payer|采购苦竹原料及包装盒
戴金水|JYD|30000|12|14.4|credit|7.20|late_payer|更换蒸柜和冰柜
魏东升|XFD|35000|18|13.2|guarantee|9.24|late_payer|母亲住院手术费用
马顺意|JYD|110000|18|13.2|guarantee|10.12|late_payer|车辆大修及年度保险
孟宏达|JYD|140000|12|12.6|mortgage|7.8|two_parts|采购瓦楞原纸
章伯林|SHD|120000|18|12.6|guarantee|9.19|two_parts|新增客房四间的装修
李木子|JYD|40000|12|13.2|credit|5.4|missed:1|情人节七夕鲜切花备货
贾晓东|XFD|26000|12|13.2|credit|3.8|missed:1|新房添置家电
严小毛|NHD|40000|6|11.4|credit|6.9|missed:1|大棚薄膜更新及菜苗
秦安|SHD|280000|12|12|mortgage|6.11|missed:1|更换轮胎并预付燃油款
彭永康|JYD|80000|12|14.4|guarantee|7.9|missed:2|购置电动三轮车六辆
梁美琪|XFD|50000|24|14.4|guarantee|8.14|missed:2|进修美容师课程及设备
祝梅仙|NHD|30000|6|11.4|guarantee|7.12|missed:1|蜜梨套袋及有机肥
江海燕|XFD|42000|18|13.2|credit|9.5|missed:3|出租房装修改造
何牧|JYD|160000|12|13.2|guarantee|10.13|missed:3|新增两条团餐配送线的设备
邱睿|LZD|150000|12|13.2|pledge|9.16|missed:4|采购芯片备料
丁加兴|NHD|60000|6|11.4|guarantee|10.9|missed:1|笋竹林低改及雇工工资
吴佳明|XFD|60000|24|14.4|guarantee|4.10|missed:9|婚宴及家具购置
包文龙|JYD|50000|12|13.2|credit|2.15|missed:9|购置插秧机
俞建红|SHD|150000|12|12|guarantee|7.2|prepaid:4|夏秋茶收购及冷库扩容
杜春祥|JYD|260000|18|11.4|mortgage|9.7|prepaid:6|蔬菜分拣包装线
苏建平|XFD|60000|24|10.8|credit|5.26|prepaid:3|子女留学前语言培训
方志明|JYD|60000|12|13.2|credit|4.19|reversed:2|中秋月饼与水果礼盒备货
尹长根|JYD|220000|12|11.4|mortgage|5.3|reversed:3|年糕生产线改造
陶美娣|SHD|40000|12|11.4|guarantee|4.13|reversal_rejected:3|枇杷园滴灌设施
褚水根|JYD|70000|12|12|guarantee|5.2|reversal_pending|增氧机及塘口清淤
鲁金泉|JYD|120000|12|12|mortgage|3.1|reversal_pending|猪舍环保改造
童关根|JYD|36000|12|12|credit|3.5|refund_pending|白茶加工间改造
唐小丽|XFD|24000|12|12.6|credit|3.17|refunded:2|家用空气源热泵采购安装
乔远山|JYD|150000|12|12|guarantee|4.7|refund_rejected:2|暑期旺季布草与洗涤设备
卜兴法|NHD|60000|6|10.8|guarantee|0.9|on_time|湖羊种羊引进及青贮饲料
姚国华|LZD|90000|6|12|guarantee|0.3|on_time|元旦春节白酒订货
茅以安|LZD|300000|6|11.4|pledge|0.20|on_time|出口抹茶订单备货
`;

/** Cases on their way: customer | product | yuan | months | rate | guarantee | stage | office days it has waited | purpose */
export const OPEN_CASES = `
施关荣|JYD|150000|12|12.6|guarantee|drafting|0|开设第二家分店的装修及设备
夏志远|XFD|50000|24|12|credit|drafting|1|婚房家电家具购置
郎根土|SHD|80000|12|12|guarantee|entry_returned|1|收购冬笋及毛竹
谢晓芬|SHD|180000|12|12|mortgage|investigating|2|采购冬季面料
侯立军|LZD|500000|12|11.4|mortgage|investigating|0|电动工具年度订货款
尹长根|LZD|200000|6|11.4|mortgage|review_returned|1|春节糕点礼盒包装及原料
章伯林|JYD|60000|12|12.6|guarantee|approval_returned|0|民宿停车场及污水处理改造
程丽霞|JYD|50000|12|12|credit|reviewing|0|年货备货
裘国兴|SHD|160000|12|12|mortgage|reviewing|1|水产暂养池建设
陶美娣|NHD|50000|9|10.2|guarantee|reviewing|3|枇杷基质与大棚膜
樊锐|LZD|300000|12|11.4|mortgage|approving|0|模具钢材备料
石磊|JYD|80000|12|13.2|guarantee|approving|1|承接叉车二手置换的周转
劳法根|JYD|120000|12|12|guarantee|approving|2|真空包装设备更新
高文斌|SHD|90000|12|12.6|guarantee|approved|0|承接展会物料订单备料
翟卓|LZD|350000|6|11.4|pledge|approved|1|医院集采订单备货
龚成柱|JYD|280000|18|11.4|mortgage|contract_voided|1|垫付办公楼装修材料款
梁美琪|XFD|30000|12|14.4|credit|review_refused|4|美容仪器购置
包文龙|JYD|60000|12|13.2|credit|approval_refused|6|购置收割机
韩雪莹|XFD|30000|12|12|credit|withdrawn|5|家庭旅游支出
苏建平|XFD|40000|12|11.4|credit|withdrawn_late|3|书房装修
戴金水|SHD|40000|12|13.2|guarantee|drawn_up|1|新增早餐档口设备
葛亚萍|XFD|20000|12|12|credit|drawn_up|0|电动车与家电购置
毛春林|JYD|150000|12|11.4|guarantee|drawn_up_again|0|冬季绿化工程苗木采购
万国庆|LZD|400000|6|11.4|mortgage|signed|0|春节饮料礼盒备货
盛阿六|SHD|60000|12|10.8|guarantee|signed|1|茶叶冷藏库及包装机
沈二毛|JYD|160000|12|12|guarantee|disbursing|1|购置冷藏运输车
顾伟强|XFD|40000|12|12|guarantee|disbursing|0|旧房厨卫改造
乔远山|LZD|260000|6|12|guarantee|disbursing|0|冬季采暖设备及年货备货
杜春祥|SHD|240000|12|11.4|mortgage|disbursement_rejected|0|草莓大棚水肥一体化设备
`;
