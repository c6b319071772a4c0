package org.wupian.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.supervision.Visitor;

/// The page of the city, a county and a bank begins with what matters most; desks tell what went
/// wrong.
@WupianTest(demo = true, city = true)
class OnePagerTest {

    @LocalServerPort int port;
    @Autowired ComputeMonth compute;

    @BeforeEach
    void figures() {
        compute.mark();
        compute.stale();
    }

    private String page(String account, String path) {
        return new Visitor(port, account).signIn().page(path).body();
    }

    @Test
    void headlinesOpenTheirIndicatorAndGrowthIsDrawn() {
        String city = page("office", "/indicators?month=2026-10");
        assertThat(city)
                .contains("主要指标", "href=\"/indicators/loans-new?month=2026-10", "各项贷款同比增速")
                .containsPattern("全市：[^<]*最高，[\\d.]+%；[^<]*最低，[\\d.]+%");
        assertThat(page("county-411702", "/indicators?month=2026-10&of=county:411702"))
                .contains("主要指标", "/indicators/loans-new?month=2026-10&amp;of=county:411702");
        assertThat(page("bank-1", "/indicators?month=2026-10&of=institution:bank-1"))
                .contains("主要指标", "/indicators/npl-rate?month=2026-10&amp;of=institution:bank-1");
    }

    @Test
    void chainsCanBeChosenAndHaveWhatIsCountedByChain() {
        String city = page("office", "/indicators?month=2026-10");
        assertThat(city).contains("value=\"chain:新能源电动车\"");
        assertThat(page("office", "/indicators?month=2026-10&of=chain:新能源电动车"))
                .contains("产业链集群企业获贷率")
                .doesNotContain("各项存款余额");
    }

    @Test
    void desksTellWhatTheFiguresTellAboutOnesOwn() {
        assertThat(page("office", "/")).contains("年底达不到目标", "state=OPEN");
        assertThat(page("bank-1", "/")).contains("比上期变差", "of=institution:bank-1");
        assertThat(page("enterprise-1", "/")).doesNotContain("比上期变差");
    }
}
