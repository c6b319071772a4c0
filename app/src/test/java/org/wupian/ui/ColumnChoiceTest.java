package org.wupian.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Role;

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
    void anotherPersonAtTheSameBrowserChoosesForThemselves() {
        MockHttpServletRequest clerk = request("/months/2026-10/reports");
        clerk.addParameter("columns", "unit");
        ColumnChoice.of(clerk, response);

        MockHttpServletRequest leader = request("/months/2026-10/reports");
        leader.setCookies(response.getCookies());
        Caller caller = new Caller("leader", "主任", "office", Role.OFFICE);
        assertThat(CurrentCaller.as(caller, () -> ColumnChoice.of(leader, response))).isEmpty();
    }

    @Test
    void whatIsNoKeyIsNeitherKeptNorBelieved() {
        MockHttpServletRequest broken = request("/months/2026-10/reports");
        broken.addParameter("columns", "a;Path=/x");
        assertThat(ColumnChoice.of(broken, response)).isEmpty();
        assertThat(response.getCookies()).isEmpty();

        MockHttpServletRequest forged = request("/months/2026-10/reports");
        forged.setCookies(new Cookie(ColumnChoice.cookie("/months/{month}/reports"), "<b>"));
        assertThat(ColumnChoice.of(forged, response)).isEmpty();
    }

    private static MockHttpServletRequest request(String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setAttribute(
                HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/months/{month}/reports");
        return request;
    }
}
