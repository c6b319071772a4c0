package org.wupian.supervision;

/// How a measure goes, in the words of who reports (进展状态): 正常, 预警, 滞后, 完成.
public enum Status {
    ON_TRACK,
    AT_RISK,
    OFF_TRACK,
    DONE
}
