package org.wupian.enterprise;

import java.util.Locale;
import org.wupian.kernel.Money;
import org.wupian.operator.Industries;
import org.wupian.operator.Industry;
import org.wupian.ui.Text;

/// What is kept of an attribute in the words of people and lists (属性的写法).
public final class AttributeWords {

    private AttributeWords() {}

    public static String size(String value) {
        return word("enterprise.size.", value);
    }

    public static String stage(String value) {
        return word("enterprise.stage.", value);
    }

    private static String word(String prefix, String value) {
        String key = prefix + value.toLowerCase(Locale.ROOT);
        return Text.has(key) ? Text.t(key) : value;
    }

    public static String industry(String code) {
        return Industries.national().find(code).map(Industry::name).orElse(code);
    }

    /// As a list's column writes it: `500万元`, `3841 锂离子电池制造`. Lists are Chinese, whoever reads
    /// them.
    ///
    /// @param value as kept by [TypedValue]
    static String listed(Attribute attribute, String value) {
        return switch (attribute) {
            case CAPITAL, REVENUE, ASSETS ->
                    new Money(Long.parseLong(value)).wan().toPlainString() + "万元";
            case INDUSTRY -> value + " " + industry(value);
            case STAGE ->
                    Text.t(
                            Locale.SIMPLIFIED_CHINESE,
                            "enterprise.stage." + value.toLowerCase(Locale.ROOT));
            case NAME,
                    CREDIT_CODE,
                    REGISTRATION,
                    ORGANISATION_CODE,
                    COUNTY,
                    ADDRESS,
                    SIZE,
                    PERSONS,
                    CONTACT,
                    PHONE ->
                    value;
        };
    }
}
