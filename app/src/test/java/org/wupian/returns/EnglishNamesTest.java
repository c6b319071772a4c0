package org.wupian.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.wupian.kernel.Pack;

/// Forms and categories in the reader's language, as far as the pack knows it.
class EnglishNamesTest {

    private final Pack pack = new Pack(Path.of("src/test/packs/qingshan"));
    private final Form form = new Forms(pack).get("loans");

    @AfterEach
    void readChineseAgain() {
        LocaleContextHolder.resetLocaleContext();
    }

    private String category(String code) {
        return new LoanForm(pack)
                .categories().stream()
                        .filter(it -> it.code().equals(code))
                        .findFirst()
                        .orElseThrow()
                        .shown();
    }

    @Test
    void whoReadsEnglishIsShownEnglishNames() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(form.shown()).isEqualTo("Loans one by one");
        assertThat(category("medium-long")).isEqualTo("Medium and long term");
    }

    @Test
    void whatThePackGivesNoEnglishNameIsShownInChinese() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(category("first-loan")).isEqualTo("首贷");
    }

    @Test
    void whoReadsChineseIsShownChineseNames() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);

        assertThat(form.shown()).isEqualTo("贷款明细");
        assertThat(category("green")).isEqualTo("绿色贷款");
    }
}
