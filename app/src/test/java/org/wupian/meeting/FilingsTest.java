package org.wupian.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wupian.meeting.City.OFFICE;
import static org.wupian.meeting.City.SCIENCE;
import static org.wupian.meeting.City.TODAY;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.wupian.WupianTest;
import org.wupian.directory.Organisation;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Forbidden;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Role;
import org.wupian.ui.Invalid;

@WupianTest
@Import(City.class)
class FilingsTest {

    private static final Caller XIPING = City.caller("411721", Role.COUNTY);
    private static final Caller PINGYU = City.caller("411723", Role.COUNTY);

    private final City city;
    private final Filings filings;

    @Autowired
    FilingsTest(City city, Filings filings) {
        this.city = city;
        this.filings = filings;
    }

    @Test
    void aCountyFilesItsPolicyAndIsNoLongerMissing() throws IOException {
        assertThat(city.as(OFFICE, filings::notFiled))
                .extracting(Organisation::code)
                .contains("411721");

        byte[] bytes = "关于……的实施意见".getBytes(StandardCharsets.UTF_8);
        Filing filed =
                city.as(
                        XIPING,
                        () -> filings.file(policy("西政〔2026〕7号", "", "..\\实施意见.txt", bytes)));

        Filing.Attachment file = Objects.requireNonNull(filed.attachment());
        assertThat(file.name()).isEqualTo("实施意见.txt");
        assertThat(Files.readAllBytes(filings.path(file))).isEqualTo(bytes);
        assertThat(city.as(OFFICE, filings::notFiled))
                .extracting(Organisation::code)
                .doesNotContain("411721");
        city.as(XIPING, () -> filings.withdraw(filed.id(), "发错了"));
        assertThat(city.as(OFFICE, filings::notFiled))
                .extracting(Organisation::code)
                .contains("411721");
    }

    @Test
    void theSameDocumentIsFiledOnceUnlessItWasWithdrawn() {
        NewFiling it = policy("平政〔2026〕1号", "正文", null, null);
        Filing first = city.as(PINGYU, () -> filings.file(it));

        assertThatThrownBy(() -> city.as(PINGYU, () -> filings.file(it)))
                .hasMessage("meeting.conflict.filed");
        city.as(PINGYU, () -> filings.withdraw(first.id(), "更正"));
        assertThat(city.as(PINGYU, () -> filings.file(it)).withdrawn()).isFalse();
    }

    @Test
    void whatIsNotADocumentIsRefused() {
        byte[] program = {'M', 'Z', 0, 1};
        assertThatThrownBy(() ->
                        city.as(PINGYU, () -> filings.file(policy("1", "", "a.exe", program))))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("meeting.filing.error.type");
        assertThatThrownBy(() ->
                        city.as(PINGYU, () -> filings.file(policy("1", "", "a.pdf", program))))
                .hasMessageContaining("meeting.filing.error.content");
        assertThatThrownBy(() ->
                        city.as(PINGYU, () -> filings.file(policy("1", "", "a.pdf", new byte[0]))))
                .hasMessageContaining("meeting.filing.error.size");
        assertThatThrownBy(() -> city.as(PINGYU, () -> filings.file(policy("1", " ", null, null))))
                .hasMessageContaining("meeting.filing.error.empty");
    }

    @Test
    void onlyCountiesFileAndNobodyWithdrawsAnothersPolicy() {
        Filing filed = city.as(PINGYU, () -> filings.file(policy("平政〔2026〕3号", "正文", null, null)));

        assertThatThrownBy(
                        () -> city.as(SCIENCE, () -> filings.file(policy("2", "正文", null, null))))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> city.as(XIPING, () -> filings.withdraw(filed.id(), "不是我的")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> city.as(OFFICE, () -> filings.withdraw(filed.id(), "代撤")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> city.as(PINGYU, filings::notFiled)).isInstanceOf(Forbidden.class);
    }

    private static NewFiling policy(
            String number,
            String text,
            @org.jspecify.annotations.Nullable String name,
            byte @org.jspecify.annotations.Nullable [] bytes) {
        return new NewFiling(
                "关于支持实体经济的实施意见",
                number,
                TODAY,
                text,
                name == null || bytes == null ? null : new NewFiling.Upload(name, bytes));
    }
}
