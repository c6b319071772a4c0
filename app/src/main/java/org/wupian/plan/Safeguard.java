package org.wupian.plan;

/// How the plan is made to hold (保障机制).
public record Safeguard(String code, String title, String summary) {}
