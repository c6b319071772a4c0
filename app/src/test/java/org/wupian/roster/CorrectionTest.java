package org.wupian.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// From an enterprise's request to the list that says what is right, and goes on saying it.
@WupianTest(demo = true, city = true, own = true)
class CorrectionTest {

    private static final String COUNTY = "411726";
    private static final String ADDRESS = "泌阳县花园路66号";

    @LocalServerPort int port;

    private static String found(String pattern, Visitor.Reply reply) {
        Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(reply.body());
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1).replace("&amp;", "&");
    }

    private JsonNode entry(String name) {
        for (JsonNode it :
                new Visitor(port, "kejiju")
                        .get("/rosters/technology/entries?asOf=2026-11-26")
                        .json()
                        .get("items")) {
            if (it.get("name").asString().equals(name)) {
                return it;
            }
        }
        throw new AssertionError("no entry " + name);
    }

    private String whyCounty(String name) {
        Visitor keeper = new Visitor(port, "kejiju");
        JsonNode newest = keeper.get("/rosters/technology/versions").json().get("items").get(0);
        return keeper.get(
                        "/rosters/technology/versions/" + newest.get("number").asInt() + "/changes")
                .json()
                .get("items")
                .valueStream()
                .filter(it -> it.get("kind").asString().equals("COUNTY"))
                .filter(it -> it.get("name").asString().equals(name))
                .map(it -> it.get("reason").asString())
                .findFirst()
                .orElseThrow();
    }

    private void publish() {
        new Visitor(port, "kejiju").call("POST", "/rosters/technology/versions", "");
    }

    private String asked() {
        Visitor enterprise = new Visitor(port, "enterprise-2").signIn();
        String own =
                found(
                        "<a href=\"(/rosters/own/entries/\\d+)\">科技型企业融资白名单",
                        enterprise.page("/rosters/own"));
        enterprise.page(own);
        enterprise.submit(own, Map.of("wrong", "县区和地址是旧的", "should", ADDRESS));
        return found(
                "<a href=\"(/rosters/technology/requests/\\d+)\"", enterprise.page("/rosters/own"));
    }

    private static void correct(Visitor keeper, String request, String attribute, String value) {
        String form =
                found(
                        "href=\"(/enterprises/\\d+/attributes/" + attribute + "\\?reason=[^\"]+)\"",
                        keeper.page(request));
        assertThat(keeper.page(form).body()).contains("更正申请（", "县区和地址是旧的", ADDRESS);
        Visitor.Reply done =
                keeper.submit(
                        form.replaceFirst("\\?.*", ""),
                        Map.of("value", value, "reason", "更正申请：已核对执照"));
        assertThat(done.status()).as(done.body()).isEqualTo(303);
    }

    @Test
    void theKeeperIsLedToTheCorrectionAndLaterListsDoNotUndoIt() {
        String request = asked();
        Visitor keeper = new Visitor(port, "kejiju").signIn();
        String id = found("href=\"/enterprises/(\\d+)\"", keeper.page(request));
        JsonNode firm = new Visitor(port, "office").get("/enterprises/" + id).json();
        String name = firm.get("name").asString();
        assertThat(entry(name).get("county").get("id").asString()).isNotEqualTo(COUNTY);

        keeper.submit(request, Map.of("decision", "ACCEPT", "answer", "请看下一版"));
        assertThat(keeper.page(request).body()).contains("已采纳", "请按申请更正名单内容");
        correct(keeper, request, "county", COUNTY);
        correct(keeper, request, "address", ADDRESS);
        publish();

        assertThat(entry(name).get("county").get("id").asString()).isEqualTo(COUNTY);
        assertThat(entry(name).get("fields").get("address").asString()).isEqualTo(ADDRESS);
        assertThat(whyCounty(name)).matches("人工更正（\\d{4}.*）");
        Lists.send(
                new Visitor(port, "kejiju"),
                "/rosters/technology/imports?source=high-tech",
                "名单.xlsx",
                Lists.sheet(
                        "名单",
                        List.of(
                                List.of("企业名称", "统一社会信用代码", "所在县区", "地址"),
                                List.of(
                                        name,
                                        firm.get("creditCode").asString(),
                                        "上蔡县",
                                        "上蔡县蔡都街道1号"))));
        publish();
        assertThat(entry(name).get("county").get("id").asString()).isEqualTo(COUNTY);
        assertThat(entry(name).get("fields").get("address").asString()).isEqualTo(ADDRESS);
    }

    @Test
    void whatAnAcceptedRequestSaysOfTheRegisterIsWrittenThere() {
        Visitor enterprise = new Visitor(port, "enterprise-1");
        JsonNode own =
                enterprise
                        .get("/rosters/own")
                        .json()
                        .get("items")
                        .valueStream()
                        .filter(it -> it.get("roster").asString().equals("technology"))
                        .findFirst()
                        .orElseThrow();
        String asking =
                """
                {"kind":"CORRECTION","entry":%d,"text":"搬家了","fields":{"address":"%s",
                 "county":"%s","capital":"800万元","industry":"锂离子电池制造","phone":"13900001111",
                 "certificate":"豫科2026-1"}}
                """;
        Visitor keeper = new Visitor(port, "kejiju");

        Visitor.Reply nowhere =
                enterprise.call(
                        "POST",
                        "/rosters/technology/requests",
                        asking.formatted(own.get("entry").asLong(), ADDRESS, "某县"));
        assertThat(nowhere.status()).as(nowhere.body()).isEqualTo(422);
        assertThat(nowhere.body()).contains("fields.county");
        Visitor.Reply slip =
                enterprise.call(
                        "POST",
                        "/rosters/technology/requests",
                        "{\"kind\":\"CORRECTION\",\"entry\":%d,\"text\":\"代码\",\"fields\":{\"code\":\"91350203M0001QAY9B\"}}"
                                .formatted(own.get("entry").asLong()));
        assertThat(slip.status()).as(slip.body()).isEqualTo(422);
        assertThat(slip.body()).contains("校验码不符");

        JsonNode asked =
                enterprise
                        .call(
                                "POST",
                                "/rosters/technology/requests",
                                asking.formatted(own.get("entry").asLong(), ADDRESS, "泌阳县"))
                        .json();
        assertThat(asked.get("byTable").toString()).isEqualTo("[\"联系电话\",\"证书编号\"]");
        String id = asked.get("id").asString();
        Visitor.Reply accepted =
                keeper.call("POST", "/roster-requests/" + id + ":accept", "{\"answer\":\"已核对\"}");
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);
        String page = keeper.signIn().page("/rosters/technology/requests/" + id).body();
        assertThat(page).contains("联系电话、证书编号在名单上不会随采纳自动改");
        Matcher number = Pattern.compile("href=\"/enterprises/(\\d+)\"").matcher(page);
        assertThat(number.find()).isTrue();
        JsonNode firm = new Visitor(port, "office").get("/enterprises/" + number.group(1)).json();
        assertThat(firm.get("address").asString()).isEqualTo(ADDRESS);
        assertThat(firm.get("county").get("id").asString()).isEqualTo(COUNTY);
        assertThat(firm.get("capitalFen").asLong()).isEqualTo(800_000_000L);

        publish();
        JsonNode fields = entry(firm.get("name").asString()).get("fields");
        assertThat(fields.get("capital").asString()).isEqualTo("800万元");
        assertThat(fields.get("industry").asString()).isEqualTo("C3841 锂离子电池制造");
        assertThat(fields.get("county").asString()).isEqualTo("泌阳县");
    }
}
