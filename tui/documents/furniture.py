"""What a web page has around its text: menus and paths before it, where and when it was put out, links and notices after it.

A line is judged by what it says as a whole: the words of a site (关闭窗口, 浏览次数：5127), a label of the page's
own data (索 引 号：…, 来源：…), or a link. Before the text and under its title such lines are set apart one by one;
after it they are set apart only where nothing but such lines follows up to the end. Rows of tables never are, but
for the table of data that government sites put above a paper (索引号, 发文机关, 成文日期).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.compiled import late
from tui.documents.lines import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.documents.lines import Line

_OPEN, _CLOSE = r"[\[【（(《〖\s]*", r"[\]】）)》〗\s。>›»|]*"
_SITE = late(
    rf"""{_OPEN}(?:
    (?:网站|返回|本站|回到|设为)?(?:首页|主页)                                 # where one can go
  | 网站地图 | 网站导航 | 无障碍(?:阅读|浏览)? | (?:长者|关怀|老年)(?:模式|版) | 手机版 | 移动版 | 电脑版 | 客户端 | 繁體(?:中文|版)? | 繁体(?:中文|版)? | 简体(?:中文|版)? | English
  | 登录 | 注册 | 登录[\s/|｜·]*注册 | 我的(?:主页|空间|账号) | (?:站内|高级|全站)?(?:搜索|检索) | 请输入(?:关键[字词]|搜索内容).{{0,6}}
  | (?:返回|回到)?(?:顶部|上一?[页级层]|列表|目录页) | 返\s*回 | top
  | (?:打印|列印)(?:此|本)?(?:页面?|文章?|本页|稿)? | (?:关闭|关\s*闭)(?:此|本)?(?:窗口|页面?|网页)? | (?:打印|关闭|收藏|纠错|下载|复制|分享|转发|举报|投稿)(?:[\s|｜/·、　]+(?:本?页?面?(?:打印|关闭|收藏|纠错|下载|复制|分享|转发|举报)|打印|关闭|收藏|纠错|下载))*
  | 加入收藏 | 收藏本(?:页|站|文) | 我要纠错 | 网站?纠错 | 复制链接 | 下载(?:文档|全文|本文|原文|附件|PDF|Word|word|pdf)?
  | (?:一键)?(?:分享|转发)(?:到|至|给好友|本文|本页)? [:：]? | 分享到[:：]?.{{0,30}}
  | (?:新浪|腾讯|人民)?微博 | (?:关注)?微信(?:好友|扫一扫|公众号|公众平台)? | QQ(?:好友|空间)? | 朋友圈 | 抖音 | 头条(?:号)? | 豆瓣 | 百度贴吧
  | 扫(?:一扫|码|描)?(?:二维码)?.{{0,16}}(?:浏览|阅读|查看|打开|分享|关注|下载|手机).{{0,10}} | 扫一扫.{{0,16}} | 手机(?:扫码|阅读|浏览|查看) | 用?手机.{{0,4}}扫.{{0,10}}
  | (?:字体?号?(?:大小)?|文字大小) [:：]? [\s\[【（(]* (?:[大中小特T+\-AＡ默认标准]+[\s|｜/\]】）)]*)+
  | (?:阅读|浏览|点击|访问|人气|下载|评论|点赞|关注)(?:次数|量|数|人数|率)? [:：]? \s* [0-9,，万+]* \s* (?:次|人次|人|℃)?
  | (?:相关|推荐|延伸|热门|最新|更多|猜你|您可能|大家|精彩|往期|本类|同类|今日|图片|焦点)(?:文章|新闻|报道|阅读|链接|推荐|信息|文档|资讯|内容|稿件|专题|评论|喜欢|感兴趣|回顾|排行|热点|要闻|关注|在看|解读|图解|政策解读|附件下载|问答|视频|图集)+(?:的(?:文章|内容|新闻|文档))? [:：]?
  | (?:热点|热门|阅读|点击|新闻|一周|24小时|下载)(?:排行|榜|排名|排行榜) | 更多[>›».…]* | 查看更多 | 展开全文 | 阅读原文 | 阅读全文 | 点击(?:查看|阅读|下载).{{0,8}} | 加载更多
  | [上下]一(?:篇|条|页|则)(?:文章|新闻)? (?:[:：].*)? | (?:没有|已是最后|已是第一|暂无)(?:上一|下一)?[篇条页]?(?:了|相关信息|评论)?
  | (?:网友|发表|我要|全部|最新|热门)?(?:评论|留言)(?:\s*[(（]?\d*[)）]?条?)? | 我来说两句 | 文明上网.{{0,20}} | 友情链接.{{0,12}}
  | 联系我们 | 关于我们 | 网站声明 | 法律声明 | 免责声明 | 隐私(?:政策|声明|保护) | 使用(?:帮助|条款) | 意见反馈 | 常见问题 | 加入我们 | 广告(?:服务|合作)? | 版权声明
  | 正文 | 详情 | 全文 | 视频 | 音频 | 收听 | 播报 | 听全文 | 语音播报 | (?:本文)?标签 [:：].{{0,60}} | Tags? [:：].{{0,60}} | 责编 | 编辑
  | home(?:\s?page)? | menu | skip\sto\s(?:main\s)?(?:content|navigation) | (?:share|tweet)(?:\s(?:this(?:\s\w+)?|on\s\w+))? | print(?:\sthis\s\w+)? | close(?:\swindow)? | back(?:\sto\stop)?
  | (?:(?:share|tweet|e-?mail|print|[0-9]+\scomments?|facebook|twitter|x|linkedin|whatsapp|instagram|youtube|copy\slink|save)(?:[\s|/·,]+|$)){{1,8}} | contact(?:\sus)? | about(?:\sus)? | site\s?map | sign\s(?:in|up) | log\s?in | search | cookies?
  | accessibility(?:\sstatement)? | privacy(?:\s(?:policy|notice|statement))? | terms(?:\s(?:of\suse|and\sconditions))? | feedback | help | faqs? | all\srights\sreserved
  | (?:next|previous)(?:\s(?:article|page|post))?(?:\s*:.*)? | (?:related|latest|more|other|recent|popular)\s(?:articles?|news|links?|posts?|announcements?|stories|content|documents?|pages|publications|releases|from\s.{{1,30}}) | subscribe | (?:sign\sup|subscribe)\s(?:for|to)\s.{{1,40}}
  | download(?:s|\spdf)? | download\s.{{1,50}}?\s?\((?:pdf|word|excel|docx?|xlsx?|csv|zip)\b.{{0,14}}\) | read\smore | show\sall | view\sall | expand\sall
  | is\sthis\spage\suseful\?? | was\sthis\s(?:page\s)?(?:helpful|useful)\?? | yes[\s/|]+no | report\s(?:a|an)\s(?:problem|issue|error)\s.{{0,30}} | (?:investor|media|press)\s(?:enquir(?:y|ies)|inquir(?:y|ies)|contacts?|relations)
  | (?:speech|news\sstory|press\srelease|media\srelease|announcement|news|statement) | .{{0,60}}\b[0-9]{{1,3}}\s?min(?:ute)?s?\sread
  | 跳[至到转]?(?:主要|正文)?内容 | 私隐政策(?:声明)? | 附件(?:下载)?[:：]? | 附件\s*[【\[（(].{{1,60}}[】\]）)]\s*(?:已下载\s*[0-9]+\s*次)? | 下载.{{0,16}}[（(](?:PDF|Word|Excel|DOCX?|XLSX?|ZIP).{{0,14}}[)）]
  | (?:页面|功能)?(?:加载中|正在加载).{{0,6}}
    ){_CLOSE}""",
    re.VERBOSE | re.IGNORECASE,
)
"""What a site says in a line of its own: 【关闭窗口】, 分享到：, 下一篇：无; not 下载量达到5万次。"""
_NOTICE_LONGEST = 300
_NOTICE = late(
    r"""(?:
    (?:about\s|our\s(?:use\sof\s)?)?cookies?(?:\s(?:on|policy|settings|notice|preferences|and\sprivacy)\b.{0,50})?            # cookies
  | (?:(?:accept|reject|allow|decline|manage|hide|view|set|change)\s(?:all\s|additional\s|optional\s|analytics\s|this\s)?(?:cookies?|cookie\s.{2,30})(?:\s(?:message|settings|preferences))?[\s|/·,]*){1,4}
  | (?:we|this\s(?:web)?site|our\s(?:web)?site|\S{2,30}|the\s\S{2,20}\s(?:web)?site)\s(?:only\s)?uses?\s(?:\w+\s){0,3}cookies\b.{0,220}
  | (?:we(?:['’]d|\swould)\slike\sto|by\s(?:continuing|using|clicking|browsing)|you\scan\s(?:accept|change|manage|read|find)|if\syou\s(?:continue|click|accept)|you\shave\s(?:accepted|rejected)|please\s(?:accept|enable))\b.{0,120}\bcookies?\b.{0,120}
  | (?:get|receive|sign\sup\s(?:for|to)|subscribe(?:\sto)?|register\sfor)\s(?:\w+\s){0,3}(?:e-?mails?|(?:e-?mail\s)?(?:alerts?|updates?|newsletters?|bulletins?)|the\slatest\s(?:news|updates).{0,40})(?:\s.{0,80})?
  | (?:enter\s)?your\se-?mail(?:\saddress)?(?:\s.{0,60})? | (?:follow|like|find|connect\swith|join)\sus\s(?:on|at)\s.{2,60} | (?:stay|keep)\s(?:connected|in\stouch|up\sto\sdate|updated).{0,40}
  | (?:share|tweet|post|send|e-?mail)\s(?:this\s(?:page|article|story|post|speech|news|item)?|(?:this\s\w+\s)?(?:on|via|by|to|with|through)\s(?:facebook|twitter|x|linkedin|whatsapp|e-?mail|weibo|wechat|reddit|pinterest|telegram|instagram|bluesky|a\sfriend)).{0,40} | .{1,60}\(opens\sin\s(?:a\s)?new\s(?:tab|window)\)
  | (?:print|e-?mail|save|download|bookmark|cite|listen\sto|read)(?:\sor\s\w+)?\s(?:this\s(?:page|article|speech|document|story)|article|page)(?:\s.{0,30})? | (?:printer|print)[\s-]friendly(?:\sversion)? | text\ssize.{0,12} | (?:decrease|increase)\stext\ssize
  | (?:to\s)?help\sus\s(?:to\s)?improve\b.{0,160} | tell\sus\s(?:about|what\syou)\b.{0,80} | (?:take|complete|fill\sin)\s(?:our|a\sshort|this\sshort|the)\s(?:\w+\s)?survey.{0,60} | it\swill\s(?:only\s)?take\s(?:you\s)?(?:only\s)?.{1,20}\bto\s(?:fill|complete).{0,20}
  | (?:please\s)?(?:don['’]t|do\snot)\sinclude\s(?:any\s)?(?:personal|financial).{0,120} | (?:is|was|did)\s(?:this|there|you\sfind)\b.{0,50}\b(?:helpful|useful|page|looking\sfor)\b.{0,20}\? | (?:maybe|yes|no)(?:,?\s(?:this\spage\sis\s(?:not\s)?(?:helpful|useful)|it\s(?:was|wasn['’]t|is|isn['’]t).{0,20}))? | rate\sthis\s(?:page|article) | thank\syou\sfor\syour\sfeedback\.?
  | (?:there\sis\s(?:anything|something)|is\sthere\sanything)\swrong\swith\sthis\spage.{0,10} | report\s(?:a\sproblem|an?\s(?:issue|error)).{0,40} | (?:leave|post|write)\sa\s(?:comment|reply) | your\se-?mail\saddress\swill\snot\sbe\s.{2,20} | [0-9]*\s?comments?
  | (?:all\s|this\s|the\s)?(?:content|information|material|text|publication)(?:\son\sthis\s(?:site|page|website))?\s(?:is|are)\s(?:\w+\s){0,3}(?:available|licen[sc]ed|released|published|covered)\sunder\b.{0,160} | .{0,40}\bopen\s(?:government|parliament|data)?\s?licen[cs]e\b.{0,120} | .{0,60}\bcreative\scommons\b.{0,120} | (?:except|unless)\s(?:where\s)?otherwise\s(?:stated|noted|indicated)\.?
  | (?:©|\(c\)|copyright\b).{0,120} | crown\scopyright.{0,40} | registered\s(?:charity|company|office|in\sengland)\b.{0,120} | .{0,80}\ball\srights\sreserved\b.{0,40}
  | you\s(?:may|might)\s(?:also\s)?(?:like|be\sinterested\sin).{0,20} | (?:read|see|up)\s(?:next|also).{0,6} | (?:more|other)\s(?:from|in|like|on)\s(?:this|our)\s.{2,40} | (?:related|see\salso|most\s(?:read|viewed|popular)|trending|latest\snews|popular\s(?:now|pages))(?:\s.{0,30})?:? | (?:explore|browse)\s(?:the\stopic|more|topics?).{0,20}
  | (?:posted|filed|tagged)\s(?:in|under|with)\b.{2,60} | (?:updates\sto\sthis\s(?:page|document)) | (?:page\s)?(?:last\s)?(?:updated|modified|reviewed)(?:\son)?\s?[:\s].{4,40} | (?:view|see|show)\s(?:all|more|full|fewer).{0,30} | (?:hide|close)\s(?:this\s)?(?:message|menu|search|banner).{0,10} | (?:navigation|main|site|top|mobile|toggle)\s(?:menu|navigation|search) | toggle\s.{2,30} | loading(?:\.{3}|…)? | advertisements? | sponsored
  | (?:javascript|your\sbrowser)\b.{0,120} | (?:an\sofficial\s(?:website|site)\sof|here['’]s\show\syou\sknow|official\swebsites\suse|secure\s\.gov\swebsites).{0,160} | (?:beta|alpha)\b.{0,12}(?:this\sis\sa\snew\sservice).{0,120}
  | (?:media|press|news)\s(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|office)(?:\s?[:：].{0,80})? | (?:translate|select)\s(?:this\spage|(?:a\s|your\s)?language).{0,10} | (?:go\sto|return\sto|back\sto)\s(?:top|home|homepage|news|search|the\s(?:top|list|home\s?page|news)|all\s.{2,20}|results).{0,16} | jump\sto\s.{2,30}
  | (?:转寄|转发|电邮|邮寄|email)(?:此|本|这)?(?:页|文|篇)?(?:给?(?:好友|朋友))? | 友善(?:打印|列印)(?:页|版)? | 字级.{0,20} | (?:小\s*中\s*大|大\s*中\s*小)(?:\s*特大)? | 回(?:上一?页|首页|上层|列表|顶端|顶部) | 网站(?:导览|地图|帮助|支持IPv6) | (?:隐私权?|资(?:讯|信)安全|信息安全|政府网站资料)(?:[及与和、]?.{0,12})(?:宣告|政策|声明|保护) | 点阅(?:数|次数|率)?.{0,12} | (?:上版|张贴|发布|最后更新|更新)日期.{0,24}
  | (?:(?:转寄(?:好友|朋友)?|友善(?:打印|列印)|列印|打印|分享|收藏|下载|关闭(?:窗口)?|回(?:上一?页|首页)|facebook|line|twitter|plurk)[\s|｜/·、]*){2,8}
  | (?:分享|转发|推荐|发送)(?:至|到|给).{0,20} | (?:订阅|RSS|电子报)(?:订阅|服务)? | :{2,4} | [#*]{3,} | (?:本页面?|该页|此文|页面)(?:内容)?(?:是否|对您).{0,20} | (?:您|你)对(?:本|此|该)?.{0,10}(?:满意|评价|意见).{0,8} | (?:非常)?满意(?:\s*(?:基本满意|一般|不满意|较满意)){1,4} | (?:智能|在线)(?:问答|客服|咨询|服务) | (?:适老化?|老年|关怀|大字)(?:模式|版).{0,4} | (?:IPv6|本网站支持IPv6).{0,12}
  | (?:网站|本站)?(?:使用|采用).{0,6}cookie.{0,60} | (?:继续浏览|使用本网站|点击.?(?:同意|接受)).{0,80} | (?:接受|拒绝|同意|管理)(?:全部|所有)?(?:cookies?|Cookie设置) | (?:关注|订阅)(?:我们|本站|公众号|.{2,12}(?:微信|微博|公众号)) | (?:微信|微博|头条|抖音|视频号|客户端|移动端|小程序)(?:[\s|｜、]+(?:微信|微博|头条|抖音|视频号|客户端|移动端|小程序|QQ空间|QQ))+ | 新闻热线.{0,24} | (?:来稿|投稿).{0,6}(?:邮箱|信箱).{0,40}
  | [AＡ][-－–]\s*[AＡ]?\s*[AＡ][+＋] | (?:播放|暂停|朗读|停止朗读|语音朗读|听新闻|听文章) | (?:点赞|收藏|在看|踩)(?:\s*[(（]?\d*[)）]?)?(?:[\s|]+(?:点赞|收藏|在看|分享|踩)(?:\s*\d*)?)*
    )[\s>»›|]*""",
    re.VERBOSE | re.IGNORECASE,
)
"""What a site says in sentences or in lines of its own: cookies, sharing, newsletters, surveys, licences."""
_PUBLISHED = late(
    r"(?:first\s|last\s|page\s)*(?:published|updated|modified|reviewed|posted|amended)(?:\son|\sdate)?\s?:?\s+(?:[0-9]{1,2}\s\w{3,9}\s[0-9]{4}|\w{3,9}\s[0-9]{1,2},?\s[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4})\b.{0,40}",
    re.IGNORECASE,
)
"""When a page was put out: Published 6 March 2024."""
_CLOCKED = late(
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s)?(?:[0-9]{1,2}\s[a-z]{3,9}\.?,?\s[0-9]{4}|[a-z]{3,9}\.?\s[0-9]{1,2},?\s[0-9]{4}),?\s(?:at\s)?[0-9]{1,2}[:.][0-9]{2}\s?(?:[ap]\.?m\.?\s?)?"
    r"(?:(?:BST|GMT|UTC|CES?T|[ECMP][SD]?T|HKT|AES?T|NZD?T)\b.{0,50}|[|·•]\s?(?:(?:last\s)?updated|published|modified|first\spublished)\b.{0,40})",
    re.IGNORECASE,
)
"""The same with the time of the day: 3 May 2025, 09:40 BST; without a zone it may be when a meeting begins."""
_SAID_OF_IT = late(
    r"(?:from|by|author|location|source|category|topics?|tags?|type|department|delivered on)\s?:\s?\S.{0,80}",
    re.IGNORECASE,
)
"""What an English page says of itself beside that."""
_FILE = late(
    r".{1,80}\.(?:docx?|xlsx?|pdf|pptx?|zip|rar|wps|et|ceb|ofd|csv)(?:\s*[（(].{1,20}[)）])?", re.IGNORECASE
)
"""A file to be downloaded, by its name."""
_PHONE = late(r".{0,80}\+?[0-9][0-9() -]{7,}[0-9]")
"""Whom to ask, with a telephone number at the end."""
_DATA = late(
    r"""[\[【（(\s]*(?:
    索\s*引\s*号 | 信息索引号? | 主\s*题\s*分\s*类 | 主\s*题\s*词 | 体裁分类 | 组配分类 | 信息(?:分类|类别|名称|标题|格式|来源) | 公开(?:类别|方式|范围|形式|时限|责任部门|属性) | 公文(?:种类|时效|文号)
  | 服务对象 | 有\s*效\s*性 | 是否有效 | 文件有效性 | 生效日期 | 失效日期 | 废止日期 | 生成日期 | 成文(?:日期|时间) | 发文(?:日期|时间|机关|机构|字号|单位) | 发布(?:日期|时间|机构|单位|部门|者|人) | 更新(?:日期|时间) | 公布日期
  | 名\s*称 | 标\s*题 | 文\s*号 | 文\s*件\s*编\s*号 | 关\s*键\s*(?:词|字) | 内容概述 | 信息公开类别
  | (?:稿件|文章|信息|新闻|资料|内容|图片)?来\s*源 | (?:文章)?作\s*者 | 供\s*稿 | 撰稿人? | 投稿 | 通讯员 | (?:见习)?记\s*者 | 录入(?:者|人|员|时间)? | 上传(?:者|人|时间)? | 摄影 | 图/文 | 文/图
  | (?:责任|值班|本期|网络|实习|执行)?编\s*辑 | 责\s*编 | 主\s*编 | (?:一审|二审|三审|初审|复审|终审|审核|审校|校对|核稿|签发|监制|统筹|策划)(?:人|员)?
  | (?:阅读|浏览|点击|访问)(?:次数|量|数) | 字\s*[号体] | 时\s*间 | 日\s*期 | (?:当前|您的?|你的?|您现在的?|你现在的?|所在)\s*位\s*置(?:是)?
  | 版\s*权\s*所\s*有 | 版权 | 主\s*办(?:单位|方)? | 承\s*办(?:单位)? | 协办(?:单位)? | 技术(?:支持|保障|维护) | 运维(?:单位)? | 网站(?:标识码|备案号?|地址|管理) | 政府网站标识码 | 备案(?:序)?号 | (?:联系|办公|咨询|投诉|举报|监督|服务|值班)?(?:电\s*话|热线) | 传\s*真 | 邮\s*[编箱] | 邮政编码 | 电子邮[箱件] | (?:办公|单位|通信|通讯)?地\s*址 | 客服(?:电话|热线|邮箱)
    )\s*[\]】）)]?\s*[:：]""",
    re.VERBOSE,
)
"""The label of what a page says of itself: 发布日期：…, 责任编辑：…"""
_END_DATA = late(
    r"^抄\s?[送报]\s?[:：]|[0-9一二三四五六七八九〇]{4}年.{2,8}日\s*印发$|^[（(]此\s?[件页].{2,8}[)）]$|\bTel(?:ephone)?\s?[.:]\s?\+?[0-9 ()-]{6,}|版权所有|(?:ICP|icp)备|公网安备|网站标识码|All [Rr]ights [Rr]eserved|Copyright|©|建议使用.{0,20}浏览器|(?:如有|涉嫌|若有|如涉).{0,6}侵权|未经.{0,8}(?:授权|许可|允许).{0,10}(?:转载|复制)|(?:声明|特别提示)[:：]|转载.{0,6}(?:请)?注明"
)
"""What stands at the foot of a page, sentences too."""
_COUNTED = late(r"(?:访问|浏览|点击|阅读)(?:次数|量|数)?[:：]?\s*[0-9][0-9,]*")
_STAMP = late(
    r"[\[【（(\s]*(?:发布于\s*)?[0-9]{4}\s*[-/.年]\s*[0-9]{1,2}\s*[-/.月]\s*[0-9]{1,2}\s*日?\s*(?:星期[一二三四五六日天]\s*)?(?:(?P<time>[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?)|(?P<more>(?:来源|作者|编辑|浏览|阅读|点击|字号|字体|分享|发布|记者|【|\|)))"
)
"""A date with the time of the day, or with what else a site says of a page."""
_PATH = late(
    r"(?:您?的?.{0,6}位置[:：]?\s*)?\S{2,12}(?:\s*(?:>+|›|»|＞|→|-&gt;|/)\s*\S{2,16}){1,6}\s*[>›»＞]*"
)
_HOME = late(r"(?:you\sare\shere\s?:?\s*)?home(?:\s*[>›»/|→]\s*[^>›»/|→]{2,40})+", re.IGNORECASE)
"""The same on English pages: Home > News and speeches."""
_WAY = late(
    r"(?:.{0,8}位置(?:是|在)?\s*[:：]?\s*)?(?:网站|本站)?(?:首页|主页)(?:\s*[/>›»＞→|\-]+\s*[^/>›»＞→|\s]{2,24}){1,6}[>›»＞/]*"
    r"|(?:you\sare\s(?:here|in)\s?:?\s*)?[A-Z][^>›»/|]{1,40}(?:\s[>›»]+\s[^>›»|]{2,80}){1,6}",
)
"""A path that begins at the site's first page, whatever stands between, and one with arrows between words with blanks."""
_ARROW = late(r"[>›»＞→]{1,4}")
_MENU = late(
    r"首页|主页|政务|公开|互动|服务|专题|新闻|动态|资讯|专栏|导航|频道|机构|概况|办事|数据|党建|法规|政策|要闻|公告|门户|网"
)
_NAVIGATION = late(
    r"[\[【\s]*(?:(?:网站|返回|设为)?(?:首页|主页)|网站地图|网站导航|无障碍.{0,4}|登录|注册|登录\s*[/|｜]?\s*注册|(?:站内|高级)?搜索|手机版|客户端|English|繁體|繁体|长者模式)[\]】\s]*"
)
"""What a site says to lead elsewhere, which stands before a text and not under its title."""
_AHEAD = 3
"""Lines behind one that may be the name of the site, among which its menu begins."""
_BULLET = late(r"[·•●■◆▪▶►▷○◇→>›»*\-—]\s*\S")
_ENDED = frozenset("。！？!?…；")
_EARLY = 60
"""Lines among which a page's furniture before the text is looked for."""
_UNDER = 14
"""Lines under the first line of the text among which a page says where and when it was put out."""
_ITEM = 60
"""Characters of the longest line in a list of links after a text."""
_MENU_WORD = 8
"""Characters of the longest word of a menu."""
_MENU_LINES = 3
"""Short lines in a row that are a menu if words of a menu are among them."""


_BETWEEN = late(r"\s{2,}|\t|[|｜·]|(?<=[\]】])\s*(?=[\[【])")
_GREETING = late(
    r"(?:您好|你好)?[，,！!]?\s*欢迎(?:您|你)?(?:访问|光临|来到|登录|进入|使用).{2,30}|今天是.{4,40}|现在是.{4,40}"
)
"""What a site says to its visitors."""


_DATA_CELL = late(rf"{_DATA.pattern.removesuffix('[:：]')}[:：]?\s*", re.VERBOSE)
"""A cell that is such a label and nothing else."""
_ISSUED = late(
    r"[\[【（(\s]*(?:索\s*引\s*号|信息索引号?|主\s*题\s*分\s*类|体裁分类|组配分类|发文(?:机关|机构|字号|单位)|成文(?:日期|时间)|公文时效|有\s*效\s*性|文件有效性|信息(?:分类|类别))"
)
"""Labels of which one at least stands in a site's table of data."""
_LABELS = 3
"""Labels of the smallest such table."""


def data_tables(text: str, lines: Sequence[Line]) -> set[int]:
    """The lines of a table, before the text or under its title, that says what a site knows of a paper."""
    found: set[int] = set()
    at = 0
    while at < min(len(lines), _EARLY):
        end = at
        labels = issued = others = 0
        while end < min(len(lines), at + _EARLY) and lines[end].given.cells and not others:
            for label, value, known in _labelled(text, lines[end]):
                labels += label
                issued += known
                others += not label and not value
            end += 1
        goes_on = end < len(lines) and bool(lines[end].given.cells)
        if labels >= _LABELS and issued and not others and not goes_on:
            found.update(range(at, end))
        while end < len(lines) and lines[end].given.cells:  # the rest of a table that is none
            end += 1
        at = max(end, at + 1)
    return found


def _labelled(text: str, line: Line) -> list[tuple[bool, bool, bool]]:
    """For each cell of a row with words: whether it is a label, with its value or without; the value of one; one of a site."""
    begin = text.rfind("\n", 0, line.start) + 1
    found: list[tuple[bool, bool, bool]] = []
    after = False
    for piece in line.given.cells:
        words = text[begin + piece.start : begin + piece.end].strip()
        if not words:
            after = False
            continue
        bare = _DATA_CELL.fullmatch(words) is not None
        label = bare or _DATA.match(words) is not None
        found.append((label, after and not label, label and _ISSUED.match(words) is not None))
        after = bare
    return found


def is_site(words: str) -> bool:
    """Whether a line is what a site says, as a whole or in each of its parts."""
    if len(words) > 80:
        return len(words) <= _NOTICE_LONGEST and _NOTICE.fullmatch(words) is not None
    if _NOTICE.fullmatch(words) is not None:
        return True
    if _SITE.fullmatch(words) is not None or _GREETING.fullmatch(words) is not None:
        return True
    parts = [part for part in _BETWEEN.split(words) if part.strip()]
    return len(parts) > 1 and all(_SITE.fullmatch(part.strip()) for part in parts)


def is_data(words: str) -> bool:
    """Whether a line is what a page says of itself: a label with its value, or a date with the time of the day."""
    if len(words) > 120 or (words[-1:] in _ENDED and not _END_DATA.search(words)):
        return False
    if _PUBLISHED.fullmatch(words) or _CLOCKED.fullmatch(words) or _SAID_OF_IT.fullmatch(words):
        return True
    return _DATA.match(words) is not None or _STAMP.match(words) is not None


_OWN = late(
    r"[\[【（(\s]*(?:时\s*间|日\s*期|名\s*称|标\s*题|(?:文章)?作\s*者|供\s*稿|撰稿人?|通讯员|(?:见习)?记\s*者|摄影|文\s*号|主\s*办|承\s*办|地\s*址|电\s*话)"
)
"""Labels that a text has for itself too: minutes say 时间：, an article 作者：."""
_SURE = late(
    r"[0-9]{4}\s*[-/.]\s*[0-9]{1,2}|[0-9][:：][0-9]{2}|(?:来源|发布|编辑|浏览|阅读|点击|字号|字体|作者|审核|时间)\S{0,4}\s*[:：].*(?:来源|发布|编辑|浏览|阅读|点击|字号|字体|审核)"
)


def is_sure(words: str) -> bool:
    """Whether a line is the page's own data by itself, and not by what stands beside it."""
    if _SAID_OF_IT.fullmatch(words):
        return False
    return is_data(words) and (_OWN.match(words) is None or _SURE.search(words) is not None)


def _is_beside(words: Sequence[str], at: int) -> bool:
    """Whether the line before or after one is surely the page's own."""
    return any(
        is_sure(words[near]) or is_site(words[near]) for near in (at - 1, at + 1) if 0 <= near < len(words)
    )


def front_end(words: Sequence[str], lines: Sequence[Line], skip: set[int]) -> int:
    """How many lines at the beginning belong to the page around the text.

    They end at the first line that is none of the page's own, unless a path, a menu or links follow close behind it:
    then that line is the name of the site.
    """
    end = 0
    own = False
    while end < min(len(lines), _EARLY) and lines[end].given.role is not Role.TITLE:
        if _is_own(words, lines, end, after=own):
            own, end = True, end + 1
        elif end in skip or (end and _is_value(words[end - 1], words[end])):
            end += 1
        elif (way := _way_end(words, lines, end) or _way_ahead(words, lines, end)) > end:
            own, end = True, way
        else:
            break
    return end if own else 0


def _is_own(words: Sequence[str], lines: Sequence[Line], at: int, *, after: bool) -> bool:
    """Whether a line is the page's own; `after` where the line before it is."""
    if is_site(words[at]) or lines[at].given.role is Role.FURNITURE:
        return True
    return is_data(words[at]) and (after or is_sure(words[at]) or _is_beside(words, at))


def _is_value(label: str, words: str) -> bool:
    """Whether a line is what a label of the page's data in the line before it says."""
    return label[-1:] in ("：", ":") and is_data(label) and len(words) <= _ITEM


def _way_end(words: Sequence[str], lines: Sequence[Line], at: int) -> int:
    """Where a path, a menu or a row of links ends that begins at a line; 0 where none does."""
    if (end := _path_end(words, at)) > at or (end := _menu_end(words, lines, at)) > at:
        return end
    end = at
    while (
        end < len(lines)
        and lines[end].given.linked
        and lines[end].length <= _ITEM
        and not _is_given(lines[end])
    ):
        end += 1
    return end if end > at or (_is_menu_row(words[at]) and (end := at + 1)) else 0


def _way_ahead(words: Sequence[str], lines: Sequence[Line], at: int) -> int:
    """Where a path, a menu or links end that begin a line or two behind one; 0 where none do."""
    if _is_given(lines[at]):
        return 0
    for ahead in range(at + 1, min(len(lines), at + 1 + _AHEAD)):
        before = lines[ahead - 1]
        if _is_given(lines[ahead]) and lines[ahead].given.role is Role.TITLE:
            return 0
        if (
            words[ahead - 1][-1:] in _ENDED
            or len(words[ahead - 1]) > _ITEM
            or before.given.cells
            or before.given.level
        ):
            break
        if (end := _way_end(words, lines, ahead)) > ahead:
            return end
        if _NAVIGATION.fullmatch(words[ahead]):
            return ahead + 1
    return 0


def title_at(lines: Sequence[Line]) -> int | None:
    """Where the line stands that a page says is its title; None where it says of none."""
    early = range(min(len(lines), _TITLE_EARLY))
    given = next((at for at in early if lines[at].given.role is Role.TITLE), None)
    if given is not None:
        return given
    tops = [at for at, line in enumerate(lines) if line.given.level == 1]
    return tops[0] if len(tops) == 1 and tops[0] < _EARLY else None


_TITLE_EARLY = 150
"""Lines among which the title stands."""


def before_title(words: Sequence[str], lines: Sequence[Line], title: int | None) -> set[int]:
    """The lines before the title that are the page's: what surely is, all that stands before that, and menus after it.

    Sentences, numbered lines and rows with numbers stay in; a line that stands alone before the title does too.
    """
    if not title:
        return set()
    surely = [at for at in range(title) if _is_surely_own(words, lines, at)]
    of_text = {at for at in range(title) if _is_of_text(words[at], lines[at])}
    if lines[title].given.role is not Role.TITLE:
        return set() if of_text or len(surely) < _LINKS else set(range(title))
    last = surely[-1] + 1 if surely else 0
    return {at for at in range(last) if at in surely or at not in of_text} | _menu_before(
        words, lines, last, title
    )


def _menu_before(words: Sequence[str], lines: Sequence[Line], start: int, title: int) -> set[int]:
    """The lines between a page's own and its title that are items of a menu; none of a line alone."""
    end = start
    while end < title and _is_menu_word(words[end], lines[end]):
        end += 1
    listed = all(lines[at].given.role is Role.ROW for at in range(start, end))
    return set(range(start, end)) if end - start >= (_LINKS if listed else _MENU_LINES) else set()


def _is_surely_own(words: Sequence[str], lines: Sequence[Line], at: int) -> bool:
    """Whether a line before the title is surely the page's."""
    line = lines[at]
    if (
        line.given.role is Role.FURNITURE
        or (line.given.linked and not line.given.cells)
        or is_site(words[at])
    ):
        return True
    if _TODAY.fullmatch(words[at]):
        return True
    return _path_end(words, at) > at or is_sure(words[at]) or _is_menu_row(words[at])


_TODAY = late(
    r"(?:今天是|现在是)?\s*[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日\s*[,，]?\s*星期[一二三四五六日天].{0,20}"
    r"|(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday),?\s(?:[0-9]{1,2}\s\w{3,9}|\w{3,9}\s[0-9]{1,2}),?\s[0-9]{4}"
)
"""The day of the visit, as sites show it above a page."""


def _is_menu_word(words: str, line: Line) -> bool:
    """Whether a line may be an item of a menu: a word or two without numbers."""
    most = 3 * _MENU_WORD if words.isascii() else _MENU_WORD
    return (
        0 < len(words) <= most
        and not re.search(r"[0-9]", words)
        and words[-1] not in _ENDED
        and not line.mark
    )


def _is_menu_row(words: str) -> bool:
    """Whether a line is a row of items of a menu with bars between them: 首页 | 新闻 | 公开."""
    parts = [part.strip() for part in re.split(r"[|｜]", words) if part.strip()]
    if len(parts) < _MENU_LINES or max(map(len, parts)) > 2 * _MENU_WORD:
        return False
    return any(is_site(part) for part in parts) or 2 * sum(
        _MENU.search(part) is not None for part in parts
    ) >= len(parts)


def _is_given(line: Line) -> bool:
    """Whether the format says that a line is a heading or the title."""
    return bool(line.given.level) or line.given.role is Role.TITLE


def _is_of_text(words: str, line: Line) -> bool:
    """Whether a line can be no part of a menu: a sentence, a long line, a numbered one, a row with numbers."""
    if words[-1:] in _ENDED or len(words) > _ITEM or line.mark is not None:
        return True
    return bool(line.given.cells) and re.search(r"[0-9]", words) is not None


_LINKS = 2
"""Links or the like among the lines before a title that are a page's."""


def under_title(words: Sequence[str], lines: Sequence[Line], front: int) -> set[int]:
    """Lines under the title by which a page says where and when it was put out, and how often it was read."""
    found: set[int] = set()
    summary = False
    for at in range(front, min(len(lines), front + _UNDER)):
        if lines[at].given.cells or _is_given(lines[at]):
            continue
        if _is_own(words, lines, at, after=at - 1 in found) or _is_counted(words[at]):
            if at > front:
                found.add(at)
        elif (
            not lines[at].mark and _is_sentence(words[at]) and not summary and _has_own(words, lines, at + 1)
        ):
            summary = True  # what a page says in short of its text stands above when it was put out
        elif lines[at].mark or _is_sentence(words[at]) or words[at][-1:] in "：:":
            break
    return found


def _has_own(words: Sequence[str], lines: Sequence[Line], at: int) -> bool:
    """Whether a line is there and the page's own."""
    return at < len(lines) and _is_own(words, lines, at, after=False)


def _is_counted(words: str) -> bool:
    """Whether a line counts how often the page was read."""
    return len(words) <= 80 and words[-1:] not in _ENDED and _COUNTED.search(words) is not None


def _path_end(words: Sequence[str], at: int) -> int:
    """Where a path of pages (首页 > 新闻) that begins at a line ends; `at` where none does."""
    if len(words[at]) <= 120 and _WAY.fullmatch(words[at]):
        return at + 1
    if len(words[at]) <= 120 and _HOME.fullmatch(words[at]):
        return at + 1
    if len(words[at]) <= 80 and _PATH.fullmatch(words[at]) and re.search("[>›»＞→]", words[at]):
        return at + 1
    end = at
    while end + 1 < len(words) and _ARROW.fullmatch(words[end + 1]) and 0 < len(words[end]) <= 2 * _MENU_WORD:
        end += 2
    return end + (end > at and end < len(words) and len(words[end]) <= 2 * _MENU_WORD)


def _menu_end(words: Sequence[str], lines: Sequence[Line], at: int) -> int:
    """Where a menu that begins at a line ends: short lines in a row, words of a menu among them."""
    end = at
    while (
        end < len(words)
        and 0 < len(words[end]) <= _MENU_WORD
        and not lines[end].mark
        and not lines[end].given.cells
    ):
        if words[end][-1] in _ENDED or words[end][-1] in "：:，,、":
            break
        end += 1
    menu = sum(_MENU.search(said) is not None for said in words[at:end])
    return end if end - at >= _MENU_LINES and 2 * menu >= end - at else at


_BACK_MOST = 2000
"""Lines behind a text that are looked at for those of a page; no page has more, a list of a hundred thousand items has."""


def back_start(words: Sequence[str], lines: Sequence[Line], skip: set[int], front: int) -> int:
    """Where the lines after the text begin: from the first one of the page's own behind its last sentence."""
    at = len(lines)
    first = max(front + 1, at - _BACK_MOST)
    while at > first and _may_follow(words[at - 1], lines[at - 1], skip, at - 1):
        at -= 1
    for start in range(at, len(lines)):
        if start in skip and not _anchored(words, lines, start):
            continue
        if _begins_back(words[start], lines[start]) or start in skip:
            return start
    return len(lines)


def _anchored(words: Sequence[str], lines: Sequence[Line], start: int) -> bool:
    """Whether all lines from one on are the page's own."""
    return all(
        _begins_back(words[at], lines[at]) or is_site(words[at]) for at in range(start + 1, len(lines))
    )


def _may_follow(words: str, line: Line, skip: set[int], at: int) -> bool:
    """Whether a line can stand after a text: no sentence of it, and no row of a table."""
    if at in skip or line.given.role is Role.FURNITURE or is_site(words) or _END_DATA.search(words):
        return True
    if not line.given.cells and (_FILE.fullmatch(words) or (words.isascii() and _PHONE.fullmatch(words))):
        return True
    if line.given.cells or line.mark:
        return False
    if _is_given(line):
        return _may_head_links(words, line)
    if is_data(words) or line.given.linked:
        return True
    return len(words) <= _ITEM and not _is_sentence(words)


def _may_head_links(words: str, line: Line) -> bool:
    """Whether a heading is short enough to be one of links, and not the title."""
    most = 2 * _MENU_WORD * (3 if words.isascii() else 1)
    return line.given.level > 1 and len(words) <= most


def _is_sentence(words: str) -> bool:
    """Whether a line ends as a sentence does."""
    if words[-1:] in _ENDED:
        return True
    bare = words.rstrip("\"'”’)")
    return bare[-1:] == "." and bare[-2:-1].islower() and words.count(" ") >= _SENTENCE_BLANKS


_SENTENCE_BLANKS = 4
"""Blanks in a sentence in Latin letters; addresses and names that end in a stop have fewer, or a capital before it."""


def _begins_back(words: str, line: Line) -> bool:
    """Whether a line is surely of the page and not of the text."""
    if line.given.role is Role.TITLE:
        return False
    if line.given.role is Role.FURNITURE or is_site(words) or _END_DATA.search(words):
        return True
    return (
        is_data(words)
        and not _SAID_OF_IT.fullmatch(words)
        and re.match(
            r"[\[【（(\s]*(?:时\s*间|日\s*期|名\s*称|地\s*址|电\s*话|联系电话|标\s*题|文\s*号|附)", words
        )
        is None
    )
