package org.wupian.indicator;

import java.util.Locale;

/// Whom a figure is about (统计对象).
///
/// @param id code of the county, institution or group, name of the chain or cluster; empty for the
///   city
public record Subject(By by, String id) {

    public static final Subject CITY = new Subject(By.CITY, "");

    boolean isChain() {
        return by == By.CHAIN || by == By.CLUSTER;
    }

    /// The kinds of subjects (统计维度).
    public enum By {
        /// The whole city (全市).
        CITY,
        /// A county, district or functional zone (县区).
        COUNTY,
        /// A bank or insurer (机构).
        INSTITUTION,
        /// Banks of one kind together (银行分组).
        GROUP,
        /// The value in the middle of a group's banks (同组中位数).
        MEDIAN,
        /// An industry chain (产业链), by its name.
        CHAIN,
        /// A cluster of firms (产业集群), by its name.
        CLUSTER;

        /// What stands before its name in the column `county` of a formula: `chain:`.
        String prefix() {
            return name().toLowerCase(Locale.ROOT) + ":";
        }
    }
}
