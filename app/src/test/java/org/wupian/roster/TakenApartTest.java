package org.wupian.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// Firms that lists call differently, that are merged and taken apart, and whose list is undone:
/// what the register says of them.
@WupianTest(demo = true, own = true)
class TakenApartTest {

    private static final String TECHNOLOGY = "/rosters/technology/imports?source=high-tech";
    private static final String BONDS = "/rosters/bond-issuers/imports";
    private static final List<Object> HEAD = List.of("企业名称", "统一社会信用代码", "注册地址");

    @LocalServerPort int port;

    private Visitor office() {
        return new Visitor(port, "office");
    }

    private JsonNode send(String path, List<List<Object>> rows) {
        return Lists.send(office(), path, "名单.xlsx", Lists.sheet("名单", rows));
    }

    private JsonNode found(String name) {
        return office().get("/enterprises?q=" + name).json().get("items");
    }

    private JsonNode firm(String name) {
        assertThat(found(name)).as(name).hasSize(1);
        return office().get("/enterprises/" + found(name).get(0).get("id").asLong()).json();
    }

    private long id(String name) {
        return firm(name).get("id").asLong();
    }

    private Visitor.Reply merge(long gone, long kept, boolean anyway) {
        return office().call(
                        "POST",
                        "/enterprises/" + gone + ":merge",
                        "{\"into\":%d,\"reason\":\"核实\",\"anyway\":%s}".formatted(kept, anyway));
    }

    private Visitor.Reply separate(long gone) {
        return office().call("POST", "/enterprises/" + gone + ":separate", "{\"reason\":\"并错了\"}");
    }

    private static String text(JsonNode firm, String key) {
        return firm.path(key).asString("");
    }

    /// Both with a code, one without, the other without: apart again each has what it had.
    @Test
    void whatWasMergedComesApartWithItsOwnCodes() {
        send(
                BONDS,
                List.of(
                        HEAD,
                        List.of("泌阳县青岚农机有限公司", "91411726MA3XLAN009", "泌阳县花园路6号"),
                        List.of("遂平县白鹭粮油有限公司", "91411728MA3XLAN193", ""),
                        List.of("确山县石泉建材有限公司", "", "确山县盘龙街道")));
        long one = id("青岚");
        long two = id("白鹭");
        long bare = id("石泉");
        List<JsonNode> before = List.of(firm("青岚"), firm("白鹭"), firm("石泉"));
        for (long[] pair : new long[][] {{one, two}, {one, bare}, {bare, one}}) {
            Visitor.Reply merged = merge(pair[0], pair[1], true);
            assertThat(merged.status()).as(merged.body()).isEqualTo(200);

            Visitor.Reply apart = separate(pair[0]);

            assertThat(apart.status()).as(apart.body()).isEqualTo(200);
            assertThat(List.of(firm("青岚"), firm("白鹭"), firm("石泉"))).isEqualTo(before);
            assertThat(List.of(id("青岚"), id("白鹭"), id("石泉"))).containsExactly(one, two, bare);
        }
        assertThat(text(before.get(0), "creditCode")).isEqualTo("91411726MA3XLAN009");
        assertThat(text(before.get(1), "address")).isEmpty();
        assertThat(text(before.get(2), "creditCode")).isEmpty();
    }

    /// The first of three that were merged one into the next is taken out of the middle.
    @Test
    void oneOfSeveralComesApartAtThePageAndIsFoundByItsName() {
        String code = "91411702MA3XLAN43X";
        send(
                BONDS,
                List.of(
                        HEAD,
                        List.of("驿城区苇汀制衣有限公司", code, "驿城区"),
                        List.of("驿城区鸥渚包装有限公司", "", "驿城区"),
                        List.of("驿城区荻浦印务有限公司", "", "驿城区")));
        long first = id("苇汀");
        long middle = id("鸥渚");
        long last = id("荻浦");
        assertThat(merge(first, middle, false).status()).isEqualTo(200);
        assertThat(merge(middle, last, false).status()).isEqualTo(200);
        send(BONDS, List.of(HEAD, List.of("驿城区芦洲纺织有限公司", "", "驿城区")));

        assertThat(separate(first).status()).isEqualTo(200);
        Visitor clerk = office().signIn();
        clerk.page("/enterprises/" + last);
        Visitor.Reply apart =
                clerk.submit(
                        "/enterprises/" + last + "/separate/" + middle,
                        Map.of("reason-" + middle, "并错了"));

        assertThat(apart.status()).as(apart.body()).isEqualTo(303);
        assertThat(List.of(id("苇汀"), id("鸥渚"), id("荻浦"))).containsExactly(first, middle, last);
        assertThat(text(firm("苇汀"), "creditCode")).isEqualTo(code);
        assertThat(text(firm("鸥渚"), "creditCode")).isEmpty();
        assertThat(text(firm("荻浦"), "creditCode")).isEmpty();
        JsonNode found =
                office().call(
                                "POST",
                                "/enterprises:match",
                                "{\"rows\":[{\"name\":\"驿城区鸥渚包装有限公司\"}]}")
                        .json()
                        .get("rows")
                        .get(0);
        assertThat(found.get("decision").asString()).isEqualTo("SAME");
        assertThat(found.get("enterprise").get("id").asLong()).isEqualTo(middle);
    }

    @Test
    void twoCodesAreMergedOnlyWhenSomebodySaysSoOnceMore() {
        send(
                BONDS,
                List.of(
                        HEAD,
                        List.of("上蔡县蕙畹乳业有限公司", "91411722MA3XLAN51P", "上蔡县"),
                        List.of("上蔡县兰皋饲料有限公司", "91411722MA3XLAN6XF", "上蔡县")));

        Visitor.Reply doubtful = merge(id("蕙畹"), id("兰皋"), false);

        assertThat(doubtful.status()).isEqualTo(422);
        assertThat(doubtful.body()).contains("各有统一社会信用代码", "anyway");
        assertThat(office().signIn().page("/enterprises/" + id("蕙畹") + "/merge?q=兰皋").body())
                .contains("专班办公室和各责任部门都可以合并、拆分");
    }

    private static List<String> chosenNames(JsonNode firm) {
        return firm.get("provenance")
                .valueStream()
                .filter(one -> one.get("attribute").asString().equals("name"))
                .filter(one -> one.get("chosen").asBoolean())
                .map(one -> one.get("value").asString())
                .toList();
    }

    @Test
    void aDoubledSyllableIsNoFullerName() {
        String one = "91411702MA3XLAN278";
        String two = "91411702MA3XLAN78G";
        String three = "91411702MA3XLAN86B";
        send(
                TECHNOLOGY + "&asOf=2026-03-01",
                List.of(
                        HEAD,
                        List.of("河南省省驻马店市折柳玻璃有限公司", one, "驿城区"),
                        List.of("驻马店市攀桂玻璃有限公司", two, "驿城区"),
                        List.of("驻马店市市政栖梧工程有限公司", three, "驿城区")));
        send(
                BONDS + "?asOf=2026-05-01",
                List.of(
                        HEAD,
                        List.of("驻马店市折柳玻璃有限公司", one, "驿城区"),
                        List.of("驻马店市市攀桂玻璃有限公司", two, "驿城区"),
                        List.of("市政栖梧工程有限公司", three, "驿城区")));

        for (String name : List.of("驻马店市折柳玻璃有限公司", "驻马店市攀桂玻璃有限公司", "驻马店市市政栖梧工程有限公司")) {
            JsonNode it = firm(name);
            assertThat(it.get("name").asString()).isEqualTo(name);
            assertThat(chosenNames(it)).containsExactly(name);
        }
        Visitor reader = office().signIn();
        assertThat(reader.page("/enterprises/" + id("折柳")).body())
                .contains("<h1>驻马店市折柳玻璃有限公司</h1>", "日期最近的来源");
        assertThat(reader.page("/enterprises/" + id("攀桂")).body())
                .contains("<h1>驻马店市攀桂玻璃有限公司</h1>", "写法最全的来源");
    }

    @Test
    void aPartOfANameIsAShortOne() {
        String code = "91411702MA3XLAN946";
        send(TECHNOLOGY, List.of(HEAD, List.of("驻马店市瑶琴电器有限公司", code, "驿城区")));
        send(BONDS, List.of(HEAD, List.of("瑶琴电器", code, "驿城区")));

        assertThat(
                        firm("驻马店市瑶琴电器")
                                .get("names")
                                .valueStream()
                                .map(it ->
                                        it.get("kind").asString()
                                                + " "
                                                + it.get("name").asString()))
                .containsExactlyInAnyOrder("CURRENT 驻马店市瑶琴电器有限公司", "SHORT 瑶琴电器");
        assertThat(office().signIn().page("/enterprises/" + id("驻马店市瑶琴")).body())
                .contains("<dt>简称</dt>");
    }

    @Test
    void aFirmWhoseImportWasUndoneSaysSo() {
        JsonNode sent =
                send(
                        BONDS,
                        List.of(
                                HEAD,
                                List.of("平舆县流萤灯具有限公司", "", "平舆县"),
                                List.of("平舆县飞絮家纺有限公司", "", "平舆县")));
        long gone = id("流萤");
        long other = id("飞絮");
        office().call("POST", "/imports/" + sent.get("id").asLong() + ":undo", "");

        assertThat(found("流萤")).isEmpty();
        assertThat(office().get("/enterprises/" + gone).json().get("withdrawn").asBoolean())
                .isTrue();
        assertThat(office().signIn().page("/enterprises/" + gone).body())
                .contains("带来这一户的导入已撤销", "没有任何名单记载这一户")
                .doesNotContain("与另一户合并");
        Visitor.Reply merged = merge(gone, other, false);
        assertThat(merged.status()).isEqualTo(409);
        assertThat(merged.body()).contains("导入已撤销，不能合并");
    }
}
