package org.wupian.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.supervision.Visitor;

/// Definitions of rosters as their keepers and the office change them.
@WupianTest(demo = true, own = true)
class DefinitionPagesTest {

    private static final String DEFINITION = "/rosters/specialty/definition";

    @LocalServerPort int port;

    private Visitor as(String account) {
        return new Visitor(port, account).signIn();
    }

    @Test
    void theKeeperChangesTheDefinition() {
        Visitor keeper = as("nongyeju");
        assertThat(keeper.page(DEFINITION).body())
                .contains("一至三类特色产业主体名单", "认得的叫法", "各银行业金融机构", "一类\n二类\n三类");

        Visitor.Reply changed =
                keeper.submit(
                        DEFINITION,
                        Map.of(
                                "name", "特色产业主体名单",
                                "senders", "市工信局\n各县区",
                                "receiptDays", "3",
                                "tiers", "甲\n乙",
                                "synonyms", "企业名称：商户名、店名"));

        assertThat(changed.status()).as(changed.body()).isEqualTo(303);
        assertThat(keeper.page(DEFINITION).body())
                .contains("特色产业主体名单", "市工信局\n各县（区）政府（管委会）", "甲\n乙", "商户名");
    }

    @Test
    void allThatIsWrongIsSaidAtOnceAndWhatWasTypedIsKept() {
        Visitor keeper = as("nongyeju");
        keeper.page(DEFINITION);

        Visitor.Reply wrong =
                keeper.submit(
                        DEFINITION,
                        Map.of(
                                "name", "",
                                "recipients", "某某钱庄",
                                "receiptDays", "很久",
                                "synonyms", "没有的栏目：叫法"));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("请写名称", "“某某钱庄”不是已知的单位", "签收期限为 1 到 60", "“没有的栏目：叫法”写法不对", "很久");
    }

    @Test
    void sourcesAndKeyFiguresAreWrittenOneALine() {
        String path = "/rosters/technology/definition";
        Visitor keeper = as("kejiju");
        assertThat(keeper.page(path).body()).contains("high-tech：国家高新技术企业：36：国家高新技术企业：高新技术企业、高企");

        Visitor.Reply wrong =
                keeper.submit(
                        path,
                        Map.of(
                                "sources", "High：大写：12",
                                "figures", "研发投入：万元\n研发投入：元",
                                "figuresCadence", "",
                                "missedReturns", "13"));
        Visitor.Reply changed =
                keeper.submit(
                        path,
                        Map.of(
                                "sources", "high-tech：高新技术企业：36\nunicorn：独角兽企业：：独角兽：独角兽、瞪羚",
                                "figures", "研发投入：万元\n专利",
                                "figuresCadence", "MONTHLY",
                                "missedReturns", "3"));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("“High：大写：12”写法不对", "“研发投入：元”写法不对", "请选择每月或每季度", "0 到 12");
        assertThat(changed.status()).as(changed.body()).isEqualTo(303);
        assertThat(keeper.page(path).body())
                .contains("unicorn：独角兽企业：0：独角兽：独角兽、瞪羚", "研发投入：万元\n专利")
                .doesNotContain("technology-sme");
        assertThat(keeper.page("/rosters/technology").body())
                .contains("独角兽企业", "/rosters/technology/flagged");
    }

    @Test
    void aSourceThatEntriesHaveIsNotTakenAway() {
        Visitor keeper = as("nongyeju");
        String path = "/rosters/green-farming/definition";
        keeper.page(path);
        keeper.submit(path, Map.of("sources", "seed：种业企业：12\nfarm：农场：12"));
        Lists.send(
                new Visitor(port, "nongyeju"),
                "/rosters/green-farming/imports?source=seed",
                "种业.xlsx",
                Lists.sheet(
                        "名单",
                        List.of(
                                List.of("企业名称", "所在县区", "有效期起"),
                                List.of("泌阳县沃野种业有限公司", "泌阳县", "2026-06-01"))));

        Visitor.Reply used = keeper.submit(path, Map.of("sources", "farm：农场：12"));
        Visitor.Reply unused = keeper.submit(path, Map.of("sources", "seed：种业企业：24"));

        assertThat(used.status()).isEqualTo(422);
        assertThat(used.body()).contains("来源“seed”还有在册条目");
        assertThat(unused.status()).isEqualTo(303);
    }

    @Test
    void nobodyElseChangesIt() {
        Visitor other = as("kejiju");
        other.page("/rosters");

        assertThat(other.page(DEFINITION).status()).isEqualTo(403);
        assertThat(other.submit(DEFINITION, Map.of("name", "x")).status()).isEqualTo(403);
        assertThat(other.page("/rosters/new").status()).isEqualTo(403);
    }

    @Test
    void theOfficeAddsARoster() {
        Visitor office = as("office");
        assertThat(office.page("/rosters/new").body()).contains("新建名单", "编码");

        Visitor.Reply taken = office.submit("/rosters", Map.of("code", "green", "name", "重名"));
        for (String page : List.of("new", "own")) {
            assertThat(office.submit("/rosters", Map.of("code", page, "name", "重名")).body())
                    .contains("已有这个编码");
        }
        Visitor.Reply added =
                office.submit(
                        "/rosters",
                        Map.of(
                                "code", "cold-chain",
                                "name", "冷链物流企业名单",
                                "owner", "commerce",
                                "measure", "17",
                                "recipients", "工商银行驻马店分行",
                                "receiptDays", "5"));

        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.body()).contains("已有这个编码", "重名");
        assertThat(added.status()).as(added.body()).isEqualTo(303);
        assertThat(office.page("/rosters").body()).contains("冷链物流企业名单", "市商务局");
        assertThat(as("unit-commerce").page("/rosters/cold-chain/import").status()).isEqualTo(200);
    }
}
