package org.wupian.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// What programs are told of an operator, and how they say what a person decided.
@WupianTest(demo = true, own = true)
class RegisterApiTest {

    private static final String CODE = "91411722MA9K3E7B0A";

    @LocalServerPort int port;
    @Autowired DataSource database;

    private JsonNode operator(String words) {
        Visitor office = new Visitor(port, "office");
        JsonNode found = office.get("/enterprises?q=" + words).json().get("items");
        assertThat(found).hasSize(1);
        return office.get("/enterprises/" + found.get(0).get("id").asLong()).json();
    }

    private JsonNode sent(String day, String name) {
        Visitor science = new Visitor(port, "unit-science");
        JsonNode it =
                Lists.send(
                        science,
                        "/rosters/technology/imports?source=high-tech&asOf=" + day,
                        "名单.xlsx",
                        Lists.sheet(
                                "名单",
                                List.of(
                                        List.of("企业名称", "统一社会信用代码", "地址"),
                                        List.of(name, CODE, "上蔡县蔡都街道1号"))));
        long id = it.get("id").asLong();
        if (it.get("review").asInt() > 0) {
            JsonNode row =
                    science.get("/imports/" + id + "/rows?outcome=REVIEW")
                            .json()
                            .get("items")
                            .get(0);
            Visitor.Reply decided =
                    science.call(
                            "POST",
                            "/imports/" + id + "/rows/" + row.get("row").asInt() + ":decide",
                            "{\"decision\":\"SAME\",\"enterprise\":%d,\"reason\":\"更名\"}"
                                    .formatted(operator("银河乙动力").get("id").asLong()));
            assertThat(decided.status()).as(decided.body()).isEqualTo(200);
        }
        return it;
    }

    @Test
    void aNameThatWasReplacedIsAFormerOneWithItsPeriod() {
        sent("2026-03-01", "上蔡县银河乙动力有限公司");
        sent("2026-06-01", "上蔡县星汉能源科技有限公司");

        JsonNode firm = operator("星汉能源");

        assertThat(firm.get("names").valueStream().map(RegisterApiTest::brief))
                .containsExactlyInAnyOrder(
                        "上蔡县星汉能源科技有限公司 CURRENT null", "上蔡县银河乙动力有限公司 FORMER 2026-06-01");
        JsonNode name =
                firm.get("provenance")
                        .valueStream()
                        .filter(it -> it.get("attribute").asString().equals("name"))
                        .filter(it -> it.get("chosen").asBoolean())
                        .findFirst()
                        .orElseThrow();
        assertThat(name.get("reason").asString()).contains("来源");
    }

    private static String brief(JsonNode it) {
        return "%s %s %s"
                .formatted(
                        it.get("name").asString(),
                        it.get("kind").asString(),
                        it.get("until").isNull() ? null : it.get("until").asString());
    }

    @Test
    void aPersonMaySayTheCountyAndTheStageInWords() {
        Visitor office = new Visitor(port, "office");
        Lists.send(
                new Visitor(port, "unit-science"),
                "/rosters/technology/imports?source=high-tech",
                "名单.xlsx",
                Lists.sheet(
                        "名单",
                        List.of(
                                List.of("企业名称", "统一社会信用代码"),
                                List.of("泌阳县远岫光电有限公司", "91411728MA9K3E7C9X"))));
        long id = operator("远岫光电").get("id").asLong();
        for (List<String> it : List.of(List.of("county", "上蔡县"), List.of("stage", "成长期"))) {
            Visitor.Reply reply =
                    office.call(
                            "PUT",
                            "/enterprises/" + id + "/attributes/" + it.get(0),
                            "{\"value\":\"%s\",\"reason\":\"核对\"}".formatted(it.get(1)));
            assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        }
        JsonNode firm = operator("远岫光电");
        assertThat(firm.get("county").get("id").asString()).isEqualTo("411722");
        assertThat(firm.get("provenance").toString()).contains("成长期");
    }

    @Test
    void countingAnewWaitsForNobody() throws SQLException {
        try (Connection one = database.getConnection();
                Connection other = database.getConnection()) {
            one.setAutoCommit(false);
            other.setAutoCommit(false);
            count(one, "enterprise");
            count(other, "roster");
            count(one, "roster");
            count(other, "enterprise");
            one.rollback();
            other.rollback();
        }
    }

    private static void count(Connection connection, String schema) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local statement_timeout = '20s'");
            statement.execute("select " + schema + ".count_anew()");
        }
    }
}
