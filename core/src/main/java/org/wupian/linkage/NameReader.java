package org.wupian.linkage;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wupian.linkage.Regions.Found;
import org.wupian.linkage.Regions.Place;

/// Takes a name in normal form apart: notes in brackets, places, branch, legal form, trade.
final class NameReader {

    private static final String SHOP_NOTE = "个体工商户";
    private static final List<String> NOTES =
            List.of(
                    "原", "曾用", "个体", "个人独资", "已", "注销", "存续", "在业", "在营", "吊销", "简称", "以下简称", "筹",
                    "暂定", "自然人", "法人", "小微", "规上", "规下", "新增");
    private static final String BRANCH_ENDS =
            "(.*(?:分公司|支公司|子公司|分店|门店|支行|分行|分理处|分社|分部|分厂|分场|分校|分所|营业部|营业厅|营销部"
                    + "|办事处|项目部|经营部|服务部|加油站|[一二三四五六七八九十]+(?:店|厂|部|场)))";
    private static final Pattern OF_COMPANY = Pattern.compile("(.{2,}?公司)" + BRANCH_ENDS);
    private static final Pattern OF_OTHER =
            Pattern.compile(
                    "(.{2,}?(?:银行|联社|信用社|合作社|超市|药房|药店|酒店|商店|商行|商场|店|厂|事务所|农场))" + BRANCH_ENDS);

    private static final int LONG = 4;

    private final Regions regions;
    private String text;
    private final String whole;
    private @Nullable Place place;
    private boolean bracketed;
    private boolean partnership;
    private String branch = "";

    NameReader(String text, Regions regions) {
        this.whole = text;
        this.text = text;
        this.regions = regions;
    }

    FirmName read() {
        readBrackets();
        if (text.endsWith(SHOP_NOTE) && text.length() > SHOP_NOTE.length() + 2) {
            text = text.substring(0, text.length() - SHOP_NOTE.length());
        }
        readBranch();
        LegalForm.End end = LegalForm.of(text);
        String body = text.substring(0, end.start());
        LegalForm form = partnership ? LegalForm.PARTNERSHIP : end.form();
        body = withoutPlaces(body);
        boolean group = body.endsWith("集团") && body.length() > 3;
        if (group) {
            body = body.substring(0, body.length() - 2);
        }
        int brand = Trades.brandLength(body);
        return new FirmName(
                whole,
                place,
                bracketed,
                body.substring(0, brand),
                body.substring(brand),
                form,
                group,
                branch);
    }

    private void readBrackets() {
        int open = text.indexOf('(');
        while (open >= 0) {
            int close = text.indexOf(')', open);
            String inside = text.substring(open + 1, close);
            Found found = regions.at(inside, 0, null);
            boolean isPlace = found != null && found.end() == inside.length() && open >= 2;
            if (found != null && isPlace && !branchFollows(close)) {
                place = found.place();
                bracketed = true;
            }
            partnership |= inside.endsWith("合伙");
            boolean kept = !isPlace && !inside.endsWith("合伙") && !isNote(inside);
            boolean ofBranch = isPlace && branchFollows(close);
            text =
                    text.substring(0, open)
                            + (kept || ofBranch ? inside : "")
                            + text.substring(close + 1);
            open = text.indexOf('(');
        }
    }

    private boolean branchFollows(int close) {
        return text.startsWith("分", close + 1) || text.startsWith("支", close + 1);
    }

    private static boolean isNote(String inside) {
        return NOTES.stream().anyMatch(inside::startsWith);
    }

    private void readBranch() {
        char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        if ("司店行处社部厂场校所厅站".indexOf(last) < 0) {
            return;
        }
        // a place in front may look like the name of a head: 驻马店
        int start = regions.after(text);
        Pattern pattern = text.contains("公司") ? OF_COMPANY : OF_OTHER;
        Matcher matcher = pattern.matcher(text).region(start, text.length());
        if (matcher.matches() && !matcher.group(1).endsWith("分公司")) {
            text = text.substring(0, matcher.end(1));
            branch = branchCore(matcher.group(2));
        } else if (text.endsWith("分公司") || text.endsWith("支公司")) {
            readBranchOfShortHead(start);
        }
    }

    /// 骐远集团西平分公司: the head is what stands before the last place.
    private void readBranchOfShortHead(int start) {
        for (int i = text.length() - 5; i >= start + 2; i--) {
            Found found = regions.at(text, i, null);
            if (found != null && !found.place().code().isEmpty()) {
                branch = branchCore(text.substring(i));
                text = text.substring(0, i);
                return;
            }
        }
    }

    /// Places of a branch are written with and without 省, 市, 县: the innermost place, bare, stands
    /// for all.
    private String branchCore(String written) {
        Place inner = null;
        int at = 0;
        Found found = regions.at(written, at, null);
        while (found != null && found.end() < written.length()) {
            inner = found.place();
            at = found.end();
            found = regions.at(written, at, inner);
        }
        return inner == null ? written : Regions.bare(inner.name()) + written.substring(at);
    }

    private String withoutPlaces(String body) {
        int at = 0;
        Place front = null;
        Found found = regions.at(body, at, null);
        while (found != null && leavesBrand(body, found)) {
            front = found.place();
            at = found.end();
            found = regions.at(body, at, front);
        }
        String rest = body.substring(at);
        if (front != null) {
            int zone = Zones.length(rest);
            place = bracketed ? place : Zones.within(front, rest.substring(0, zone));
            return rest.substring(zone);
        }
        return place == null ? withoutPlaceInside(rest) : rest;
    }

    /// A place without 市 or 县 may be the brand: 正阳商贸. It is a place if a brand follows or a long
    /// trade: 驻马店建设投资.
    private static boolean leavesBrand(String body, Found found) {
        String rest = body.substring(found.end());
        if (rest.length() < 2) {
            return false;
        }
        return !found.bare() || rest.length() >= LONG || !Trades.isAllTrade(rest);
    }

    /// 华丰驻马店电池: brackets left out.
    private String withoutPlaceInside(String body) {
        for (int i = 2; i + 2 <= body.length(); i++) {
            Found found = regions.at(body, i, null);
            if (found != null
                    && !found.place().code().isEmpty()
                    && Trades.isAllTrade(body.substring(found.end()))) {
                place = found.place();
                bracketed = true;
                return body.substring(0, i) + body.substring(found.end());
            }
        }
        return body;
    }
}
