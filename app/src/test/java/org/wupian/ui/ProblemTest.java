package org.wupian.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.multipart.MultipartException;

@SpringBootTest(classes = Gallery.class)
@AutoConfigureMockMvc(addFilters = false)
class ProblemTest {

    @Autowired MockMvcTester browser;

    @Test
    void whatIsNotThereIsA404ThatDoesNotRepeatTheName() {
        assertThat(browser.get().uri("/gallery/problems/missing"))
                .hasStatus(404)
                .bodyText()
                .contains("没有找到")
                .doesNotContain("secret");
    }

    @Test
    void anUnknownAddressIsA404() {
        assertThat(browser.get().uri("/nowhere")).hasStatus(404).bodyText().contains("没有找到");
    }

    @Test
    void aFaultOfOursShowsAnIncidentAndNothingElse() {
        assertThat(browser.get().uri("/gallery/problems/fault"))
                .hasStatus(500)
                .bodyText()
                .containsPattern("事件编号：[0-9a-f]{8}")
                .doesNotContain("secret");
    }

    @Test
    void aFormWithoutItsFileIsTheCallersMistake() {
        assertThat(Problem.of(new MultipartException("not multipart")).status()).isEqualTo(400);
        assertThat(
                        Problem.of(
                                        new MultipartException(
                                                "part", new IOException("No space left on device")))
                                .status())
                .isEqualTo(507);
    }

    @Test
    void wrongCellsAreNamedForPeople() {
        assertThat(browser.get().uri("/gallery/problems/invalid"))
                .hasStatus(422)
                .bodyText()
                .contains("名单，第 3 行，金额：必填");
    }

    @Test
    void wrongCellsAreListedForPrograms() {
        assertThat(browser.get().uri("/api/v1/gallery/problems/invalid"))
                .hasStatus(422)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.errors")
                .asArray()
                .singleElement()
                .isEqualTo(
                        java.util.Map.of(
                                "sheet", "名单",
                                "row", 3,
                                "column", "金额",
                                "code", "ui.required",
                                "message", "必填"));
    }

    @Test
    void aConflictIsToldWithItsOwnSentence() {
        assertThat(browser.get().uri("/api/v1/gallery/problems/conflict"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("内容的状态已经变化，请刷新页面后再试。");
    }

    @Test
    void aRequestOfHtmxGetsANoteInsteadOfAPage() {
        assertThat(browser.get().uri("/gallery/problems/conflict").header("HX-Request", "true"))
                .hasStatus(409)
                .bodyText()
                .contains("wp-notice-error")
                .doesNotContain("<html");
    }
}
