package org.wupian.engagement;

import java.util.ArrayList;
import java.util.List;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// Lists as a department brings them in and publishes them, and what came of the engagements.
final class ListedFirms {

    static final String ALPHA = "驻马店市晟驰智能装备有限公司";
    static final String BETA = "西平县禾禧农业科技有限公司";
    static final String GAMMA = "平舆县兴睿电子有限公司";
    static final String DELTA = "确山县朗曜光电有限公司";

    /// The firms with their counties, in the order of the codes.
    static final String ALL =
            """
            企业名称,统一社会信用代码,所在县区
            %s,91411700MA44QY2R6K,驿城区
            %s,91411721MA3XN5T65Q,西平县
            %s,,平舆县
            %s,,确山县
            """
                    .formatted(ALPHA, BETA, GAMMA, DELTA);

    private ListedFirms() {}

    static void publish(Visitor keeper, String roster, String query, String csv)
            throws InterruptedException {
        Visitor.Reply sent =
                keeper.upload("/rosters/" + roster + "/imports" + query, "名单.csv", csv.getBytes());
        if (sent.status() != 202) {
            throw new AssertionError(sent.body());
        }
        for (int i = 0; i < 300; i++) {
            if (keeper.call("POST", "/rosters/" + roster + "/versions", "").status() == 201) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("nothing to publish");
    }

    static List<JsonNode> items(Visitor visitor, String path) {
        List<JsonNode> items = new ArrayList<>();
        visitor.get(path).json().get("items").forEach(items::add);
        return items;
    }

    static long idOf(Visitor visitor, String roster, String name) {
        return items(visitor, "/engagements?roster=" + roster + "&state=&q=" + encoded(name))
                .getFirst()
                .get("id")
                .asLong();
    }

    static List<String> names(Visitor visitor, String path) {
        return items(visitor, path).stream().map(it -> it.get("name").asString()).toList();
    }

    static Visitor.Reply step(Visitor visitor, long id, String json) {
        return visitor.call("POST", "/engagements/" + id + "/steps", json);
    }

    static String encoded(String words) {
        return java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
    }
}
