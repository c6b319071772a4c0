package org.wupian.linkage;

import java.util.Map;
import org.wupian.linkage.Regions.Place;

/// Functional zones (功能区) that stand behind a place and have no code of their own: a part of it,
/// and another one than its other zones.
final class Zones {

    private static final String MARK = "~";
    private static final Map<String, String> WRITTEN =
            Map.ofEntries(
                    Map.entry("高新区", "高新区"),
                    Map.entry("高新技术开发区", "高新区"),
                    Map.entry("高新技术产业开发区", "高新区"),
                    Map.entry("开发区", "开发区"),
                    Map.entry("经开区", "开发区"),
                    Map.entry("经济开发区", "开发区"),
                    Map.entry("经济技术开发区", "开发区"),
                    Map.entry("先进制造业开发区", "先进制造业开发区"),
                    Map.entry("产业集聚区", "产业集聚区"),
                    Map.entry("产业聚集区", "产业集聚区"),
                    Map.entry("示范区", "示范区"),
                    Map.entry("工业园区", "工业园区"));

    private Zones() {}

    /// How much of a text is the name of a zone, if a brand follows.
    static int length(String text) {
        int longest = 0;
        for (String zone : WRITTEN.keySet()) {
            boolean fits = text.startsWith(zone) && text.length() >= zone.length() + 2;
            longest = fits ? Math.max(longest, zone.length()) : longest;
        }
        return longest;
    }

    static Place within(Place place, String zone) {
        String one = WRITTEN.get(zone);
        return one == null
                ? place
                : new Place(place.code() + MARK + one, Regions.bare(place.name()) + one);
    }

    /// The code of the place that a zone belongs to.
    static String codeWithout(String code) {
        int mark = code.indexOf(MARK);
        return mark < 0 ? code : code.substring(0, mark);
    }
}
