/* The shipped model of outcomes (outcomes.bin, written by ./dev train outcomes) as bytes of the library. */
    .section .rodata
    .global copydesk_outcomes_begin
    .hidden copydesk_outcomes_begin
    .global copydesk_outcomes_end
    .hidden copydesk_outcomes_end
    .balign 16
copydesk_outcomes_begin:
    .incbin "outcomes.bin"
copydesk_outcomes_end:
    .byte 0
#if defined(__linux__) && defined(__ELF__)
    .section .note.GNU-stack,"",%progbits
#endif
