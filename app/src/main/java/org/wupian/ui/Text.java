package org.wupian.ui;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/// The words of the pages (文案): `t("plan.measures.title")` in the language of the request, Chinese
/// when none was chosen.
///
/// Words of a module lie in `messages/<module>.properties` and `<module>_en.properties`; keys begin
/// with the module's name. `{0}` is replaced by the first argument, `{0|day|days}` chooses between
/// one and many.
public final class Text {

    private Text() {}

    public static String t(String key, Object... args) {
        return t(locale(), key, args);
    }

    public static String t(Locale locale, String key, Object... args) {
        return Words.of(key, locale).with(args, locale);
    }

    /// Whether the key has words; for keys that are put together.
    public static boolean has(String key) {
        return Words.has(key);
    }

    /// zh-CN, or English when the person switched to it.
    public static Locale locale() {
        var context = LocaleContextHolder.getLocaleContext();
        var chosen = context == null ? null : context.getLocale();
        return Locale.ENGLISH.equals(chosen) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    static String shown(Object value) {
        return shown(value, locale());
    }

    static String shown(Object value, Locale locale) {
        return switch (value) {
            case Integer number -> Display.number(number);
            case Long number -> Display.number(number);
            case BigDecimal number -> Display.number(number);
            case YearMonth month -> Display.month(month, locale);
            case LocalDate day -> Display.day(day, locale);
            case Instant moment -> Display.moment(moment, locale);
            default -> value.toString();
        };
    }
}
