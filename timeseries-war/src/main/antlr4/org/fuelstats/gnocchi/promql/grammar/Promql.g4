/** Prometheus' query language. What a modifier may follow, and which types go together, is checked after parsing. */
grammar Promql;

query : expression EOF ;

expression
    : expression suffix                                              # Suffixed
    | <assoc=right> expression '^' matching expression               # Operation
    | sign=('+' | '-') expression                                    # Sign
    | expression operator=('*' | '/' | '%' | ATAN2) matching expression  # Operation
    | expression operator=('+' | '-') matching expression            # Operation
    | expression operator=('==' | '!=' | '<=' | '<' | '>=' | '>') matching expression  # Operation
    | expression operator=(AND | UNLESS) matching expression         # Operation
    | expression operator=OR matching expression                     # Operation
    | aggregation                                                    # Aggregate
    | call                                                           # Function
    | selector                                                       # Select
    | NUMBER                                                         # Number
    | STRING                                                         # Text
    | '(' expression ')'                                             # Parenthesis
    ;

suffix
    : '[' DURATION ']'                         # Range
    | '[' DURATION COLON DURATION? ']'         # Subquery
    | OFFSET '-'? DURATION                     # Offset
    | '@' sign=('+' | '-')? NUMBER             # At
    | '@' (START | END) '(' ')'                # AtEdge
    ;

matching : BOOL? ((ON | IGNORING) labels ((GROUP_LEFT | GROUP_RIGHT) labels?)?)? ;

aggregation
    : aggregator grouping arguments
    | aggregator arguments grouping?
    ;

grouping : (BY | WITHOUT) labels ;
labels : '(' (label (',' label)* ','?)? ')' ;
call : IDENTIFIER arguments ;
arguments : '(' (expression (',' expression)*)? ')' ;

selector
    : metric ('{' matchers? '}')?
    | '{' matchers? '}'
    ;
matchers : matcher (',' matcher)* ','? ;
matcher : label operator=('=' | '!=' | '=~' | '!~') STRING ;

metric : IDENTIFIER | METRIC | keyword ;
label : IDENTIFIER | keyword | ATAN2 ;
aggregator : SUM | AVG | MIN | MAX | COUNT | STDDEV | STDVAR | TOPK | BOTTOMK | QUANTILE | GROUP | COUNT_VALUES ;
keyword : aggregator | AND | OR | UNLESS | BY | WITHOUT | ON | IGNORING | GROUP_LEFT | GROUP_RIGHT | BOOL | OFFSET | START | END ;

fragment A : [aA] ; fragment B : [bB] ; fragment C : [cC] ; fragment D : [dD] ; fragment E : [eE] ; fragment F : [fF] ;
fragment G : [gG] ; fragment H : [hH] ; fragment I : [iI] ; fragment K : [kK] ; fragment L : [lL] ; fragment M : [mM] ;
fragment N : [nN] ; fragment O : [oO] ; fragment P : [pP] ; fragment Q : [qQ] ; fragment R : [rR] ; fragment S : [sS] ;
fragment T : [tT] ; fragment U : [uU] ; fragment V : [vV] ; fragment W : [wW] ; fragment X : [xX] ; fragment Y : [yY] ;

NUMBER
    : '0' [xX] [0-9a-fA-F]+
    | [0-9]+ ('.' [0-9]*)? ([eE] [+-]? [0-9]+)?
    | '.' [0-9]+ ([eE] [+-]? [0-9]+)?
    | I N F
    | N A N
    ;
DURATION : ([0-9]+ ('ms' | [smhdwy]))+ ;

AND : A N D ;
OR : O R ;
UNLESS : U N L E S S ;
ATAN2 : A T A N '2' ;
SUM : S U M ;
AVG : A V G ;
MIN : M I N ;
MAX : M A X ;
COUNT : C O U N T ;
STDDEV : S T D D E V ;
STDVAR : S T D V A R ;
TOPK : T O P K ;
BOTTOMK : B O T T O M K ;
QUANTILE : Q U A N T I L E ;
GROUP : G R O U P ;
COUNT_VALUES : C O U N T '_' V A L U E S ;
OFFSET : O F F S E T ;
BY : B Y ;
WITHOUT : W I T H O U T ;
ON : O N ;
IGNORING : I G N O R I N G ;
GROUP_LEFT : G R O U P '_' L E F T ;
GROUP_RIGHT : G R O U P '_' R I G H T ;
BOOL : B O O L ;
START : S T A R T ;
END : E N D ;

IDENTIFIER : [a-zA-Z_] [a-zA-Z0-9_]* ;
METRIC : [a-zA-Z_] [a-zA-Z0-9_:]* | ':' [a-zA-Z_:] [a-zA-Z0-9_:]* ;
COLON : ':' ;

STRING
    : '"' ( ~["\\\r\n] | '\\' . )* '"'
    | '\'' ( ~['\\\r\n] | '\\' . )* '\''
    | '`' ~'`'* '`'
    ;
COMMENT : '#' ~[\r\n]* -> skip ;
SPACE : [ \t\r\n]+ -> skip ;
OTHER : . ;
