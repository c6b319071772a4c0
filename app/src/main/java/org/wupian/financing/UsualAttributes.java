package org.wupian.financing;

import java.util.List;
import org.wupian.eligibility.Attribute;
import org.wupian.eligibility.Attribute.Type;
import org.wupian.eligibility.Attribute.Unit;
import org.wupian.eligibility.Attributes;

/// What every rule of a product may ask for (通用条件项). Names are the words of the rule's text.
public final class UsualAttributes {

    /// 所在县区, code of the division.
    public static final Attribute DIVISION = text("division");

    /// 行业, code of GB/T 4754-2017 such as C3921.
    public static final Attribute INDUSTRY = text("industry");

    /// 行业门类, a letter.
    public static final Attribute SECTION = text("section");

    /// 规模: LARGE, MEDIUM, SMALL, MICRO (国统字〔2017〕213号).
    public static final Attribute SIZE = text("size");

    /// 成立时间, whole months since registration on the day of the question.
    public static final Attribute AGE = number("ageMonths", Unit.MONTHS);

    /// 主体类型: ENTERPRISE, SOLE_TRADER, COOPERATIVE, FAMILY_FARM.
    public static final Attribute KIND = text("kind");

    /// 所在名单, codes of the lists it stands on.
    public static final Attribute ROSTERS = texts("rosters");

    /// 名单标签, such as its tier on a list.
    public static final Attribute TAGS = texts("tags");

    /// 产业链.
    public static final Attribute CHAINS = texts("chains");

    /// 注册资本.
    public static final Attribute CAPITAL = number("capitalFen", Unit.FEN);

    /// 纳税信用等级: A, B, M, C, D (国家税务总局公告2014年第40号、2018年第8号).
    public static final Attribute TAX_GRADE = text("taxGrade");

    /// 信用评分.
    public static final Attribute SCORE = number("score", Unit.POINTS);

    /// 申请金额.
    public static final Attribute AMOUNT = number("amountFen", Unit.FEN);

    /// 申请期限.
    public static final Attribute TERM = number("termMonths", Unit.MONTHS);

    /// 可提供的担保物, codes of the pack.
    public static final Attribute COLLATERAL = texts("collateral");

    /// All of them.
    public static final Attributes ALL =
            new Attributes(
                    List.of(
                            DIVISION,
                            INDUSTRY,
                            SECTION,
                            SIZE,
                            AGE,
                            KIND,
                            ROSTERS,
                            TAGS,
                            CHAINS,
                            CAPITAL,
                            TAX_GRADE,
                            SCORE,
                            AMOUNT,
                            TERM,
                            COLLATERAL));

    private UsualAttributes() {}

    private static Attribute text(String name) {
        return new Attribute(name, Type.TEXT, Unit.NONE);
    }

    private static Attribute texts(String name) {
        return new Attribute(name, Type.TEXTS, Unit.NONE);
    }

    private static Attribute number(String name, Unit unit) {
        return new Attribute(name, Type.NUMBER, unit);
    }
}
