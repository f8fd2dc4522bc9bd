/* The shipped model (weights.bin, written by ./dev train facts) as bytes of the library. */
    .section .rodata
    .global copydesk_facts_weights_begin
    .hidden copydesk_facts_weights_begin
    .global copydesk_facts_weights_end
    .hidden copydesk_facts_weights_end
    .balign 16
copydesk_facts_weights_begin:
    .incbin "weights.bin"
copydesk_facts_weights_end:
    .byte 0
#if defined(__linux__) && defined(__ELF__)
    .section .note.GNU-stack,"",%progbits
#endif
