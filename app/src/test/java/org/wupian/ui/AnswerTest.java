package org.wupian.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(classes = Gallery.class)
@AutoConfigureMockMvc(addFilters = false)
class AnswerTest {

    @Autowired MockMvcTester browser;

    @Test
    void aScreenIsShownByTheTemplateOfItsName() {
        assertThat(browser.get().uri("/gallery"))
                .hasStatusOk()
                .hasContentType("text/html;charset=UTF-8")
                .hasHeader("Cache-Control", "no-store")
                .bodyText()
                .contains("<html lang=\"zh-CN\"", "主要进展", "● 正常");
    }

    @Test
    void aFormWithAnErrorIsShownAgainWithWhatWasTyped() {
        assertThat(browser.post().uri("/gallery").param("done", "已<写>"))
                .hasStatus(422)
                .bodyText()
                .contains("已&lt;写&gt;", "href=\"#title\"", "aria-invalid=\"true\"");
    }

    @Test
    void afterAFormTheBrowserGoesOnAndTheNextPageSaysWhatWasDone() {
        assertThat(browser.post().uri("/gallery").param("title", "甲").param("done", ""))
                .hasStatus(303)
                .hasHeader("Location", "/gallery")
                .flash()
                .containsKey("flash");
    }

    @Test
    void aRequestOfHtmxIsToldToLoadTheWholePage() {
        assertThat(
                        browser.post()
                                .uri("/gallery")
                                .header("HX-Request", "true")
                                .param("title", "甲")
                                .param("done", ""))
                .hasStatusOk()
                .hasHeader("HX-Redirect", "/gallery");
    }

    @Test
    void aFileIsOfferedUnderItsChineseName() {
        assertThat(browser.get().uri("/gallery/file"))
                .hasStatusOk()
                .headers()
                .hasHeaderSatisfying(
                        "Content-Disposition",
                        it -> assertThat(it.getFirst()).contains("%E5%90%8D%E5%8D%95.csv"));
    }

    @Test
    void thePageSpeaksEnglishWhenThePersonSwitchedToIt() {
        assertThat(browser.get().uri("/gallery").cookie(new Cookie("wupian-language", "en")))
                .bodyText()
                .contains("<html lang=\"en\"", "</span> On track", "Skip to content");
    }

    @Test
    void aSwitchIsKeptInACookieAndComesBackToThePage() {
        assertThat(
                        browser.post()
                                .uri("/preferences/large")
                                .param("on", "true")
                                .param("back", "/gallery?q=1"))
                .hasStatus(303)
                .hasHeader("Location", "/gallery?q=1")
                .cookies()
                .hasValue("wupian-size", "large");
    }

    @Test
    void aSwitchNeverLeadsToAnotherSite() {
        assertThat(
                        browser.post()
                                .uri("/preferences/large")
                                .param("on", "true")
                                .param("back", "//example.org"))
                .hasHeader("Location", "/");
    }
}
