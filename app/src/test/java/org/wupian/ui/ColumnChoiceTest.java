package org.wupian.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;

class ColumnChoiceTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aChoiceIsRememberedForTheListOfEveryMonth() {
        MockHttpServletRequest october = request("/months/2026-10/reports");
        october.addParameter("columns", "unit", "state");

        assertThat(ColumnChoice.of(october, response)).isEqualTo(Set.of("unit", "state"));

        MockHttpServletRequest november = request("/months/2026-11/reports");
        november.setCookies(response.getCookies());
        assertThat(ColumnChoice.of(november, response)).isEqualTo(Set.of("unit", "state"));
    }

    @Test
    void anotherListKnowsNothingOfIt() {
        MockHttpServletRequest reports = request("/months/2026-10/reports");
        reports.addParameter("columns", "unit");
        ColumnChoice.of(reports, response);

        MockHttpServletRequest measures = new MockHttpServletRequest("GET", "/measures");
        measures.setCookies(response.getCookies());
        assertThat(ColumnChoice.of(measures, response)).isEmpty();
    }

    @Test
    void whatIsNoKeyIsNeitherKeptNorBelieved() {
        MockHttpServletRequest broken = request("/months/2026-10/reports");
        broken.addParameter("columns", "a;Path=/x");
        assertThat(ColumnChoice.of(broken, response)).isEmpty();
        assertThat(response.getCookies()).isEmpty();

        MockHttpServletRequest forged = request("/months/2026-10/reports");
        forged.setCookies(
                new Cookie(
                        "wupian-columns-"
                                + Integer.toHexString("/months/{month}/reports".hashCode()),
                        "<b>"));
        assertThat(ColumnChoice.of(forged, response)).isEmpty();
    }

    private static MockHttpServletRequest request(String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setAttribute(
                HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/months/{month}/reports");
        return request;
    }
}
