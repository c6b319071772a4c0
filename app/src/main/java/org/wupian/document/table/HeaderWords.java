package org.wupian.document.table;

import java.util.Set;
import java.util.regex.Pattern;

/// How titles of columns sound, and how data do (表头用语). Only weighs: a header without any of these
/// words is found as well.
final class HeaderWords {

    private static final Set<String> WHOLE =
            Set.of(
                    ("序号 编号 序 号 名称 姓名 企业 单位 公司 县区 区县 县(区) 县 区 县市区 所属县区 所属区县 所属地区 所在地 所在县区"
                                    + " 属地 地区 辖区 区域 市县 乡镇 街道 乡镇街道 行政区划 地市 省份 城市 联系人 法人 法定代表人"
                                    + " 负责人 电话 手机 手机号 联系方式 座机 传真 邮箱 电子邮箱 邮编 网址 地址 住址 住所 行业 所属行业"
                                    + " 领域 备注 说明 类型 类别 种类 性质 级别 等级 档次 梯队 批次 年度 年份 日期 时间 状态 规模 职务"
                                    + " 代码 信用代码 税号 账号 开户行 开户银行 贷款银行 合作银行 银行 金额 余额 额度 利率 期限 用途 需求"
                                    + " 贷款 授信 资产 负债 营收 收入 利润 税收 产值 销售额 注册资本 成立 人数 面积 产量 产品 主营产品"
                                    + " 主营业务 经营范围 项目 内容 数量 单价 占比 证书 证书编号 文号 资质 称号 来源 推荐单位"
                                    + " 主管部门 性别 年龄 民族 学历 身份证 是否贷款 户主 村 村组 行政村")
                            .split(" "));

    private static final Pattern ENDS =
            Pattern.compile(
                    ".{0,16}(名称|代码|编号|号码|电话|手机|手机号|地址|日期|时间|金额|余额|类型|类别|性质|联系人|负责人|代表人|姓名"
                            + "|备注|情况|级别|等级|年限|期限|额度|利率|需求|用途|资本|资产|负债|收入|产值|利润|税额|税收|人数|面积|产量"
                            + "|规模|产品|状态|职务|邮箱|年度|年份|批次|数量|部门|占比|比例|比率|总额|方式|内容|原因|依据|文号|证号|账号"
                            + "|户数|家数|范围|地点|所在地|行业|业务|领域|投入|费用|专利|增速|增长率|资金|与否|来源)");
    private static final Pattern YES_OR_NO = Pattern.compile("(是否|有无).{2,14}");

    /// The ends of a period below one wide title: 有效期 over 起 and 止.
    private static final Pattern END_OF_PERIOD =
            Pattern.compile("(起|止|始|终|自|至|从|到|起始|开始|终止|截止|截至|结束|到期)(日|日期|时间|年月|年月日)?");

    private static final Pattern CODE =
            Pattern.compile("[0-9A-Za-z\\-/.+ ]*\\d[0-9A-Za-z\\-/.+ ]*");
    private static final Pattern NAMED =
            Pattern.compile(
                    ".{2,}(公司|合作社|联合社|农场|厂|商行|商店|经营部|门市部|集团|研究院|研究所|事务所|超市|酒店|饭店|药店|学校|医院"
                            + "|幼儿园|养殖场|种植园|加工点|服务部|分行|支行|工作室|中心|合作联社)([(（].*[)）])?");
    private static final Pattern NOTE =
            Pattern.compile(
                    "附件\\d*.*|附表\\d*.*|注(?!册|销|资).*|:.*|备注:.+|说明:.*"
                            + "|.{0,3}(单位|填报|填表|制表|审核|日期|时间|编制|报送|截止|截至|联系|盖章|负责人)[^/]{0,10}:.*");

    private HeaderWords() {}

    /// @param title in its normal form
    static boolean isLabel(String title) {
        return title.length() <= 18
                && (WHOLE.contains(title)
                        || ENDS.matcher(title).matches()
                        || YES_OR_NO.matcher(title).matches());
    }

    /// Whether a title below another one tells where a period begins or ends; no data read so.
    ///
    /// @param title in its normal form
    static boolean isEndOfPeriod(String title) {
        return END_OF_PERIOD.matcher(title).matches();
    }

    /// What stands in the cells of a table rather than above them.
    static boolean isDatum(TableCell cell) {
        if (cell.date() != null || cell.number() != null) {
            return !isYear(cell);
        }
        String text = cell.text();
        return text.length() > 40
                || isNamed(text)
                || (text.length() > 4 && CODE.matcher(text).matches());
    }

    /// 2023 above a column of figures.
    private static boolean isYear(TableCell cell) {
        return cell.date() == null && cell.text().matches("(19|20)\\d\\d");
    }

    /// A name of an enterprise, or the like.
    static boolean isNamed(String text) {
        return text.length() >= 5 && text.length() <= 80 && NAMED.matcher(text).matches();
    }

    /// A note beside the title: 单位：万元, 填报日期：.
    static boolean isNote(String text) {
        String plain = Titles.plain(text);
        return NOTE.matcher(plain).matches();
    }
}
