package org.wupian.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.wupian.WupianTest;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// What was to be applied at once and could not be: nothing has changed, and a person applies it
/// again or gives it up.
@WupianTest(demo = true, own = true)
@Import(NotAppliedTest.Trap.class)
class NotAppliedTest {

    private static final String LIST = "/rosters/technology/imports?source=high-tech";

    @LocalServerPort int port;
    @Autowired Trap trap;

    /// Makes every import fail when all of it has been brought in.
    static class Trap {

        volatile boolean set;

        @EventListener
        void spring(RosterHappened.Applied it) {
            if (set) {
                throw new IllegalStateException("trapped: " + it);
            }
        }
    }

    @AfterEach
    void letGo() {
        trap.set = false;
    }

    private Visitor science() {
        return new Visitor(port, "unit-science");
    }

    private JsonNode failed(String firm) {
        trap.set = true;
        JsonNode it =
                Lists.send(
                        science(),
                        LIST,
                        firm + ".xlsx",
                        Lists.sheet("高企", List.of(List.of("企业名称", "县区"), List.of(firm, "西平县"))));
        trap.set = false;
        return it;
    }

    private int known(String firm) {
        return science().get("/enterprises?q=" + firm).json().get("items").size();
    }

    @Test
    void itIsAppliedAgain() {
        String firm = "西平县霁禾装备有限公司";

        JsonNode it = failed(firm);
        String path = "/imports/" + it.get("id").asLong();
        String page = science().signIn().page(path).body();
        int before = known(firm);
        Visitor.Reply again = science().call("POST", path + ":apply", "");

        assertThat(it.get("state").asString()).isEqualTo("READY");
        assertThat(it.get("appliedAt").isNull()).isTrue();
        assertThat(it.get("failure").asString()).contains("入库时出了意外", "没有任何改动");
        assertThat(Lists.outcomes(it)).containsExactly(1, 0, 0, 0, 0, 0);
        assertThat(page)
                .contains("这次没能入库", "没有任何改动", "/apply", "/give-up", firm)
                .doesNotContain("没能读取");
        assertThat(before).isZero();
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("failure").isNull()).isTrue();
        assertThat(known(firm)).isEqualTo(1);
    }

    @Test
    void itIsGivenUp() {
        String firm = "平舆县澜石皮革有限公司";
        String path = "/imports/" + failed(firm).get("id").asLong();
        Visitor science = science().signIn();
        science.page(path);

        Visitor.Reply givenUp = science.submit(path + "/give-up", Map.of());

        assertThat(givenUp.status()).isEqualTo(303);
        assertThat(science.page(path).body()).contains("已放弃").doesNotContain("这次没能入库");
        assertThat(known(firm)).isZero();
    }

    @Test
    void aFileThatCannotBeReadSaysThat() {
        Visitor science = science();
        JsonNode it = Lists.send(science, LIST, "空.csv", new byte[] {'\n'});

        String page = science.signIn().page("/imports/" + it.get("id").asLong()).body();

        assertThat(it.get("state").asString()).isEqualTo("FAILED");
        assertThat(page).contains("没能读取", "没有任何改动").doesNotContain("入库时出了意外");
    }
}
