package dev.jobwright.queue;

record TextReceipt(String receipt) implements Receipt {}
