package org.wupian.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// Lists that come again, mended or from another unit: what was undone is gone, and nothing is
/// asked twice.
@WupianTest(demo = true, own = true)
class ImportedAgainTest {

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

    private JsonNode firm(String name) {
        JsonNode found = office().get("/enterprises?q=" + name).json().get("items");
        assertThat(found).as(name).hasSize(1);
        return office().get("/enterprises/" + found.get(0).get("id").asLong()).json();
    }

    private List<JsonNode> rows(JsonNode sent) {
        return office().get("/imports/" + sent.get("id").asLong() + "/rows")
                .json()
                .get("items")
                .valueStream()
                .toList();
    }

    private Visitor.Reply decide(JsonNode sent, int row, String decision) {
        return office().call(
                        "POST",
                        "/imports/" + sent.get("id").asLong() + "/rows/" + row + ":decide",
                        "{\"decision\":\"" + decision + "\",\"reason\":\"已电话核实\"}");
    }

    private String waiting() {
        return office().signIn().page("/reviews").body();
    }

    @Test
    void anUndoneCodeIsNoLongerTheFirms() {
        String code = "91411721MA3XN5T65Q";
        send(TECHNOLOGY, List.of(HEAD, List.of("西平县栖霞机械有限公司", "", "西平县柏城街道")));
        JsonNode second = send(BONDS, List.of(HEAD, List.of("西平县栖霞机械有限公司", code, "西平县柏亭街道")));
        assertThat(firm("栖霞").get("creditCode").asString()).isEqualTo(code);

        Visitor.Reply undone =
                office().call("POST", "/imports/" + second.get("id").asLong() + ":undo", "");

        assertThat(undone.status()).isEqualTo(200);
        assertThat(firm("栖霞").path("creditCode").asString("")).isEmpty();
        JsonNode other = send(BONDS, List.of(HEAD, List.of("上蔡县渡川食品有限公司", code, "上蔡县")));
        assertThat(Lists.outcomes(other)).containsExactly(1, 0, 0, 0, 0, 0);
    }

    @Test
    void theSameQuestionOfAnotherListIsAnsweredWithIt() {
        List<List<Object>> doubtful =
                List.of(HEAD, List.of("正阳县霜序花生有限公司", "91411724MA9K3E7B0B", "正阳县真阳街道"));
        JsonNode one = send(TECHNOLOGY, doubtful);
        JsonNode other = send(BONDS, doubtful);
        assertThat(Lists.outcomes(one).get(4)).isEqualTo(1);
        assertThat(Lists.outcomes(other).get(4)).isEqualTo(1);

        Visitor.Reply decided = decide(one, 1, "NEW");

        assertThat(decided.status()).as(decided.body()).isEqualTo(200);
        assertThat(rows(other).getFirst().get("decided").asString()).isEqualTo("TAKEN");
        assertThat(rows(other).getFirst().get("enterprise").asLong())
                .isEqualTo(firm("霜序").get("id").asLong());
        assertThat(waiting()).doesNotContain("霜序");
    }

    @Test
    void aNewerFileAsksInPlaceOfTheOlder() {
        List<Object> doubtful = List.of("平舆县听松皮革有限公司", "91411723MA9K3E7C0B", "平舆县");
        List<Object> stays = List.of("平舆县望岫皮革有限公司", "91411723MA9K3E7D0B", "平舆县");
        JsonNode older = send(BONDS, List.of(HEAD, doubtful, stays));
        JsonNode newer = send(BONDS, List.of(HEAD, doubtful));

        JsonNode superseded = rows(older).getFirst();
        assertThat(superseded.get("decided").asString()).isEqualTo("SUPERSEDED");
        assertThat(superseded.get("supersededBy").asLong()).isEqualTo(newer.get("id").asLong());
        assertThat(rows(older).getLast().get("decided").asString()).isEmpty();
        assertThat(rows(newer).getFirst().get("decided").asString()).isEmpty();
        assertThat(waiting()).containsOnlyOnce("听松");
        assertThat(office().signIn().page("/imports/" + older.get("id").asLong()).body())
                .contains("已由第 " + newer.get("id").asLong() + " 号导入取代");

        office().call("POST", "/imports/" + newer.get("id").asLong() + ":undo", "");

        assertThat(rows(older).getFirst().get("decided").asString()).isEmpty();
    }

    @Test
    void aNameWrittenOtherwiseIsNoNewName() {
        String code = "91411729MA4T8W5C17";
        String list = "/rosters/cross-border";
        send(list + "/imports", List.of(HEAD, List.of("驻马店市丰茂农业科技有限公司", code, "驿城区")));
        office().call("POST", list + "/versions", "");
        send(list + "/imports", List.of(HEAD, List.of("丰茂农业科技有限公司(小微)", code, "驿城区")));
        send(list + "/imports", List.of(HEAD, List.of("驻马店市丰 茂农业科技有限公司", code, "驿城区")));

        assertThat(firm("丰茂农业").get("name").asString()).isEqualTo("驻马店市丰茂农业科技有限公司");
        assertThat(office().call("POST", list + "/versions", "").status()).isEqualTo(409);
        send(list + "/imports", List.of(HEAD, List.of("驻马店市丰悦农业科技有限公司", code, "驿城区")));
        decideAll();
        assertThat(firm("丰悦农业").get("name").asString()).isEqualTo("驻马店市丰悦农业科技有限公司");
    }

    private void decideAll() {
        JsonNode newest = office().get("/rosters/cross-border/imports").json().get("items").get(0);
        rows(newest).stream()
                .filter(it -> it.get("outcome").asString().equals("REVIEW"))
                .forEach(it ->
                        office().call(
                                        "POST",
                                        "/imports/%d/rows/%d:decide"
                                                .formatted(
                                                        newest.get("id").asLong(),
                                                        it.get("row").asInt()),
                                        "{\"decision\":\"SAME\",\"enterprise\":%d,\"reason\":\"更名\"}"
                                                .formatted(it.get("enterprise").asLong())));
    }

    @Test
    void amountsInForeignCurrenciesStayAsTheyAreWritten() {
        JsonNode sent =
                send(
                        BONDS,
                        List.of(
                                List.of("企业名称", "所在县区", "注册资本（万元）"),
                                List.of("驿城区汐屿贸易有限公司", "驿城区", "100万美元"),
                                List.of("驿城区汐岚贸易有限公司", "驿城区", "1.2亿港元"),
                                List.of("驿城区汐舟贸易有限公司", "驿城区", "USD100万")));

        for (JsonNode row : rows(sent)) {
            assertThat(row.get("problems").get(0).get("code").asString())
                    .isEqualTo("money_foreign");
        }
        assertThat(firm("汐屿").path("capitalFen").isNumber()).isFalse();
    }

    @Test
    void listsSideBySideAreRefusedInWords() {
        JsonNode sent =
                send(
                        BONDS,
                        List.of(
                                List.of("序号", "企业名称", "统一社会信用代码", "", "序号", "企业名称", "统一社会信用代码"),
                                List.of(1, "驿城区枕流商贸有限公司", "", "", 2, "驿城区漱石商贸有限公司", ""),
                                List.of(3, "驿城区听涛商贸有限公司", "", "", 4, "驿城区观澜商贸有限公司", "")));

        assertThat(sent.get("state").asString()).isEqualTo("FAILED");
        assertThat(sent.get("failure").asString()).contains("左右并排", "企业名称", "B、F", "没有导入任何一行");
    }

    @Test
    void aListWithoutRowsIsNotApplied() {
        JsonNode sent = send(BONDS + "?dryRun=true", List.of(HEAD));
        String page = "/imports/" + sent.get("id").asLong();

        assertThat(office().signIn().page(page).body())
                .contains("没有读到数据行")
                .doesNotContain(page + "/apply");
        assertThat(office().call("POST", page + ":apply", "").status()).isEqualTo(409);
        Visitor.Reply nothing = office().upload(BONDS, "空.csv", new byte[0]);
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.body()).contains("0 字节");
    }

    @Test
    void onlyASubtitleThatIsATierMakesOne() {
        JsonNode without =
                send(
                        "/rosters/cross-border/imports",
                        List.of(
                                List.of("企业名称", "统一社会信用代码", "经营范围"),
                                List.of("一、驿城区（2家）"),
                                List.of("驻马店市澹烟商贸有限公司", "", "批发"),
                                List.of("第一批"),
                                List.of("驻马店市澹月商贸有限公司", "", "零售")));
        JsonNode with =
                send(
                        "/rosters/specialty/imports",
                        List.of(
                                List.of("主体名称", "统一社会信用代码", "主营产品"),
                                List.of("一、二类主体（1家）"),
                                List.of("驻马店市蓼汀家庭农场", "", "花生"),
                                List.of("二、遂平县"),
                                List.of("驻马店市蓼岸家庭农场", "", "花生")));

        assertThat(rows(without)).extracting(it -> it.get("tier").asString()).containsOnly("");
        assertThat(firm("澹烟").get("county").toString()).contains("411702");
        assertThat(rows(with))
                .extracting(it -> it.get("tier").asString())
                .containsExactly("二类", "");
    }

    @Test
    void anUndoneFirmDoesNotHideItsSuccessorAlthoughAPreviewKnewIt() {
        List<List<Object>> list = List.of(HEAD, List.of("汝南县东篱菌业有限公司", "", "汝南县三桥镇"));
        JsonNode first = send(TECHNOLOGY, list);
        JsonNode preview =
                Lists.send(
                        office(), TECHNOLOGY + "&dryRun=true", "名单.xlsx", Lists.sheet("名单", list));
        assertThat(Lists.outcomes(preview)).containsExactly(0, 0, 1, 0, 0, 0);
        office().call("POST", "/imports/" + first.get("id").asLong() + ":undo", "");
        assertThat(Lists.outcomes(send(TECHNOLOGY, list))).containsExactly(1, 0, 0, 0, 0, 0);

        assertThat(Lists.outcomes(send(TECHNOLOGY, list))).containsExactly(0, 0, 1, 0, 0, 0);
    }

    private long id(String name) {
        return firm(name).get("id").asLong();
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsTakesNobodyOffTheList() {
        String code = "91411702MA3XLAN353";
        List<Object> head = List.of("企业名称", "统一社会信用代码", "地址", "有效期起", "有效期止");
        send(
                TECHNOLOGY,
                List.of(
                        head,
                        List.of("驻马店市南屏电子有限公司", code, "驿城区旧街1号", "2024-05-01", "2027-04-30")));
        JsonNode reversed =
                send(
                        TECHNOLOGY,
                        List.of(
                                head,
                                List.of(
                                        "驻马店市南屏电子有限公司",
                                        code,
                                        "驿城区新街2号",
                                        "2024-05-01",
                                        "2022-04-30"),
                                List.of("驻马店市北屏电子有限公司", "", "驿城区", "2024-05-01", "2022-04-30")));
        assertThat(Lists.outcomes(reversed).get(4)).isEqualTo(2);

        Visitor.Reply decided =
                office().call(
                                "POST",
                                "/imports/" + reversed.get("id").asLong() + "/rows/1:decide",
                                "{\"decision\":\"SAME\",\"enterprise\":%d,\"reason\":\"同一户\"}"
                                        .formatted(id("南屏")));
        decide(reversed, 2, "NEW");

        assertThat(decided.status()).as(decided.body()).isEqualTo(200);
        JsonNode row = rows(reversed).getFirst();
        assertThat(row.get("decided").asString()).isEqualTo("TAKEN");
        assertThat(row.get("problems").toString())
                .contains("有效期止 2022-04-30 早于有效期起 2024-05-01", "仍按原来的");
        Visitor.Reply published = office().call("POST", "/rosters/technology/versions", "");
        assertThat(published.status()).as(published.body()).isEqualTo(201);
        String entries =
                "/rosters/technology/versions/"
                        + published.json().get("number").asInt()
                        + "/entries";
        JsonNode kept = office().get(entries + "?q=南屏").json().get("items").get(0);
        assertThat(kept.get("sources").get(0).get("from").asString()).isEqualTo("2024-05-01");
        assertThat(kept.get("sources").get(0).get("until").asString()).isEqualTo("2027-04-30");
        assertThat(kept.get("fields").toString()).contains("新街").doesNotContain("2022-04-30");
        JsonNode fresh = office().get(entries + "?q=北屏").json().get("items").get(0);
        assertThat(fresh.get("sources").get(0).path("until").asString("")).isEmpty();
    }

    @Test
    void aCallThatMayBeRepeatedWorksForListsTooAndIsDoneOnce() {
        String list = "/rosters/devices";
        byte[] file = Lists.sheet("名单", List.of(HEAD, List.of("驿城区汀兰进出口有限公司", "", "驿城区")));
        Visitor.Reply sent =
                office().upload(
                                list + "/imports?dryRun=true",
                                "名单.xlsx",
                                file,
                                "once-tinglan",
                                "wupian");
        assertThat(sent.status()).as(sent.body()).isIn(200, 202);
        long id = sent.json().get("id").asLong();
        Lists.await(office(), id);
        for (int i = 0; i < 2; i++) {
            assertThat(repeated("POST", "/imports/" + id + ":apply", "{}").status()).isEqualTo(200);
        }
        Lists.await(office(), id);
        Visitor.Reply first = repeated("POST", list + "/versions", "{\"note\":\"首次\"}");
        assertThat(first.status()).as(first.body()).isIn(200, 201);
        assertThat(repeated("POST", list + "/versions", "{\"note\":\"首次\"}").body())
                .isEqualTo(first.body());
        assertThat(office().get(list + "/versions").json().get("items")).hasSize(1);
        assertThat(repeated("POST", "/imports/" + id + ":undo", "{}").status()).isEqualTo(200);
    }

    private Visitor.Reply repeated(String method, String path, String json) {
        return office().call(method, path, json, "Idempotency-Key", "once" + path.hashCode());
    }

    @Test
    void exchangedCodesOfTwoFirmsOfOneBrandAreAskedAbout() {
        String one = "91411700MA45KQWX2F";
        String other = "91411721MA45KR1B8T";
        List<Object> city = List.of("驻马店市泓石智能装备有限公司", one, "驿城区");
        List<Object> county = List.of("西平县泓石智能装备有限公司", other, "西平县");
        send(TECHNOLOGY, List.of(HEAD, city, county));

        JsonNode exchanged =
                send(
                        TECHNOLOGY,
                        List.of(
                                HEAD,
                                List.of(city.getFirst(), other, "驿城区"),
                                List.of(county.getFirst(), one, "西平县")));

        assertThat(Lists.outcomes(exchanged)).containsExactly(0, 0, 0, 0, 2, 0);
    }

    @Test
    void aNulIsRefusedInWordsWhereverItStands() {
        Visitor.Reply note =
                office().call("POST", "/rosters/cross-border/versions", "{\"note\":\"a\\u0000\"}");
        assertThat(note.status()).isIn(400, 409, 422);
        for (String path :
                List.of(
                        "/rosters/technology/entries?q=%00",
                        "/rosters/technology/versions/1/entries?q=%00")) {
            assertThat(office().get(path).status()).as(path).isIn(200, 400, 404, 422);
        }
        assertThat(office().signIn().page("/reviews?q=%00").status()).isIn(200, 422);
    }

    @Test
    void oddQuestionsAreAnsweredInWords() {
        for (String query : List.of("q=%00", "q=%00&division=%00&tag=%00")) {
            assertThat(office().get("/enterprises?" + query).status()).isEqualTo(200);
        }
        Visitor reader = office().signIn();
        assertThat(reader.page("/enterprises?q=%00").status()).isEqualTo(200);
        assertThat(reader.page("/enterprises?county=%00&tag=%00").status()).isEqualTo(200);
        assertThat(office().call("POST", "/enterprises:match", "{\"rows\":[null]}").status())
                .isEqualTo(422);
        assertThat(
                        office().call(
                                        "POST",
                                        "/enterprises:match",
                                        "{\"rows\":[{\"name\":\"驿城区\\u0000疏影茶业有限公司\","
                                                + "\"creditCode\":\"\\u0000\"}]}")
                                .status())
                .isEqualTo(200);
    }

    @Test
    void aCountyReadAsAnotherIsToldAtItsCell() throws IOException {
        JsonNode sent =
                send(
                        BONDS,
                        List.of(
                                List.of("企业名称", "所在县区"),
                                List.of("驻马店市漪澜水泥有限公司", "沁阳县"),
                                List.of("驻马店市沅芷水泥有限公司", "泌阳县")));
        String path = "/imports/" + sent.get("id").asLong();

        JsonNode told = rows(sent).getFirst().get("problems");
        assertThat(told).hasSize(1);
        assertThat(told.get(0).get("column").asString()).isEqualTo("B");
        assertThat(told.get(0).get("message").asString()).contains("“沁阳县”按“泌阳县”认定，请核对");
        assertThat(rows(sent).getLast().get("problems")).isEmpty();
        assertThat(firm("漪澜").get("county").get("name").asString()).isEqualTo("泌阳县");
        Visitor reader = office().signIn();
        assertThat(reader.page(path).body()).contains("“沁阳县”按“泌阳县”认定，请核对");
        assertThat(Lists.text(office().get(path + "/annotated.xlsx"))).contains("“沁阳县”按“泌阳县”认定");
    }

    @Test
    void aVersionTellsWhichListAndDayChangedAnEntry() {
        String list = "/rosters/specialty";
        List<Object> head = List.of("主体名称", "统一社会信用代码", "类别");
        String code = "91411702MA3XLAP11A";
        String day = list + "/imports?asOf=";
        send(day + "2026-03-01", List.of(head, List.of("驿城区晚樵菌业专业合作社", code, "一类")));
        assertThat(office().call("POST", list + "/versions", "").status()).isEqualTo(201);
        assertThat(why(list, "JOINED", "晚樵菌业")).startsWith("来源名单新列入：").contains("2026年3月1日", "报送");

        JsonNode renamed =
                send(day + "2026-04-02", List.of(head, List.of("驿城区早樵果业专业合作社", code, "二类")));
        office().call(
                        "POST",
                        "/imports/" + renamed.get("id").asLong() + "/rows/1:decide",
                        "{\"decision\":\"SAME\",\"enterprise\":%d,\"reason\":\"更名\"}"
                                .formatted(id("晚樵")));
        assertThat(office().call("POST", list + "/versions", "").status()).isEqualTo(201);

        for (String kind : List.of("RENAMED", "TIER")) {
            assertThat(why(list, kind, "早樵果业"))
                    .as(kind)
                    .startsWith("来源名单变更：")
                    .contains("2026年4月2日", "报送");
        }
    }

    private String why(String list, String kind, String name) {
        int newest =
                office().get(list + "/versions").json().get("items").get(0).get("number").asInt();
        String path = list + "/versions/" + newest;
        String why =
                office().get(path + "/changes")
                        .json()
                        .get("items")
                        .valueStream()
                        .filter(it -> it.get("kind").asString().equals(kind))
                        .filter(it -> it.get("name").asString().contains(name))
                        .map(it -> it.get("reason").asString())
                        .findFirst()
                        .orElseThrow();
        return why;
    }

    @Test
    void aNameThatTwoListsUseOutlivesTheFirst() {
        List<List<Object>> rows = List.of(HEAD, List.of("确山县枕霞石材有限公司", "", "确山县"));
        JsonNode first = send(TECHNOLOGY, rows);
        send(BONDS, rows);

        office().call("POST", "/imports/" + first.get("id").asLong() + ":undo", "");

        assertThat(firm("枕霞").get("names")).hasSize(1);
        assertThat(Lists.outcomes(send(TECHNOLOGY, rows))).containsExactly(1, 0, 0, 0, 0, 0);
        assertThat(firm("枕霞").get("names")).hasSize(1);
    }
}
