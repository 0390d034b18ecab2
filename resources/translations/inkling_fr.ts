<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipped &amp;models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the network and how it was trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear the drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An &amp;example of the data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a &amp;picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start or go on: take step after step down the gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest between two mini-batches; nothing is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>St&amp;ep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One mini-batch: one gradient, one step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End this run; the network stays as it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New random weights from the seed: forget everything learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;strokes: drawn by Inkling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;MNIST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A &amp;folder of IDX files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Default layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Inkling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network on screen; choose another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerBars</name>
    <message>
        <source>The activation of each output neuron. Training raises that of the right digit and lowers the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activations of the output neurons</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerDigit</name>
    <message>
        <source>What the network reads: the output neuron with the largest activation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArchitectureSummary</name>
    <message>
        <source>Layer sizes from the input pixels to the ten digits, and how many weights and biases training has to find.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} parameters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Draw a digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys move the pen, Space puts it down and lifts it, E takes the eraser.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{run}
Click to hide or show this run&apos;s curves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves of {run}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Sigmoid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squeezes any sum into 0…1; learns slowly where it is flat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the sigmoid, but from −1 to 1 and centred on zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets positive sums through and cuts negative ones off; learns fast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bend at all: many such layers can do no more than one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squared error Σ(a−y)²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the ten outputs are from what they should be, squared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How little probability the right digit got; corrects bold mistakes faster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glorot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scaled by the layer&apos;s inputs and outputs; made for sigmoid and tanh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somewhat larger than Glorot&apos;s; made for ReLU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N(0, 1) (too large)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same spread for any layer: sums get so large that sigmoids hardly learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SGD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step against the gradient of each batch, nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps rolling in the direction of earlier steps, like a ball.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adagrad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives each weight its own steps, which only get smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMSProp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like Adagrad, but forgets old gradients, so that it keeps moving.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum and RMSProp together; works with little tuning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum μ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the last step is kept: 0.9 rolls far, values near 0 act like plain SGD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decay ρ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long old gradients are remembered: nearer to 1 is longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean β₁</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the mean of earlier gradients is remembered; it acts like momentum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squares β₂</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the mean of squared gradients is remembered; it sets each weight&apos;s own step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epsilon ε</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tiny number that keeps steps from growing without bound where gradients are tiny.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ControlsPanel</name>
    <message>
        <source>Controls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The batch size {batch} is larger than the number of examples, {count}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashReporter</name>
    <message>
        <source>Inkling made a mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Inkling. Your drawing and your network are still there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataSettings</name>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The digits that the network learns from. It reads best what looks like them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xamples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many training examples are used. With few, the network learns them by heart and does worse on digits that it has not seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder of IDX files, such as a class&apos;s own digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strokes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} – download…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits that this program draws itself, with a pen of known width.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>70,000 digits written by 500 people: the data set of the course.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of IDX files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Diagram</name>
    <message>
        <source>{neuron} · pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sigmoid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tanh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>softmax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draw a digit to see z and a</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a neuron to see what it adds up; click to pin it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is drawn yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer: {name} (activation {activation})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sizes} · {count} parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer}: neuron {number} is strongest, {activation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layer {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer} · “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer} · neuron {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neuron {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pixel {row}, {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DrawingPanel</name>
    <message>
        <source>There is no picture on the clipboard: copy a picture of a digit first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample, labelled {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is blank: it should show one dark digit on light paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the data set says this example is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HiddenLayersField</name>
    <message>
        <source>“{word}” is not a layer; write numbers of neurons such as 16, 16.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A layer has between 1 and {most} neurons, not {word}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {layers} hidden layers are possible, not {word}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Key</name>
    <message>
        <source>epoch {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solid: measured on the examples that the network learns from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dashed: measured on examples that the network never learns from</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinkedCharts</name>
    <message>
        <source>epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys move the crosshair, plus and minus zoom, Home shows everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cost that training makes smaller: the mean over the examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of examples whose digit is read correctly</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The data set is still being prepared; its examples come in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a picture of a digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cost left the finite numbers: η is too large. The network is back at its last finite state; choose a smaller η.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloading MNIST…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing digits…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the data set…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder of IDX files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download MNIST?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST is not on this computer yet. Download its four files (11 MB) now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Inkling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inkling {0}

Draw a digit, watch a network learn.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelFiles</name>
    <message>
        <source>Open a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not read pictures of 28×28 pixels; the window shows only networks that do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have unsaved training. Save the network before closing?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced in this sitting, unsaved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models of Inkling</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NetworkPanel</name>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what the diagram shows. The network learns the same either way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View options of the network diagram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Few edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The strongest edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiles show weight × ink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagram of the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the neuron in focus computes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NetworkSettings</name>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} parameters are too many; choose layers that make at most {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidde&amp;n layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many neurons each hidden layer has, such as 16, 16; empty for none. More neurons can learn more, and take longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a hidden neuron makes of its weighted sum. Without a bend, more layers could do no more than one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What training makes small: how wrong the outputs are, averaged over the examples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initial &amp;weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The random weights to start from. Too large, and the neurons are stuck before they learn.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NormalizedView</name>
    <message>
        <source>as the network sees it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawing after normalisation, if the model asks for it: ink fitted into a box of 20×20 pixels, its centre of mass in the middle, like the digits it learned from.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>{name} needs a number, such as {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be above {low} and at most {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be above {low} and below {high}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PenSizes</name>
    <message>
        <source>Pen size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pen {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pen {} of a canvas of 128 pixels (key {}). What is drawn is inked again: a network that learned from one pen may misread another.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlotNumbers</name>
    <message>
        <source>{number}%</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlotToolbar</name>
    <message>
        <source>Log scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the loss on a logarithmic axis: small improvements late in training become visible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit to the curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo zooming and moving: show all epochs again (double-click on a plot)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear earlier runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the faded curves of earlier runs; the current run stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the plots as they are shown as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the numbers of all runs as a table for a spreadsheet or a program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the curves as a picture or a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log scale, fit, clear, export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be done with the plots</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlotsPanel</name>
    <message>
        <source>Export the plots as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the curves as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plots could not be saved as “{path}”: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Train: loss and accuracy appear here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressText</name>
    <message>
        <source>epoch {epoch}/{epochs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {epoch}/{epochs} · {time} left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunBar</name>
    <message>
        <source>Progress of the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the epochs asked for is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train goes on with this network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train starts a new network.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunButtons</name>
    <message>
        <source>T&amp;rain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trains on one batch only: a single step downhill.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the training; what was learned stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New random weights from the seed: everything learned is forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds the training between two steps; Resume goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the network batch after batch and changes its weights a little each time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SectionHeading</name>
    <message>
        <source>Folds or unfolds these settings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>test accuracy {0} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase ink (E, or the right mouse button), and see which part of a digit the network relies on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the last stroke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw again what was taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the canvas; training goes on untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put an example of the data set on the canvas: a digit as the network is taught it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainingSettings</name>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>η</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The length of each step downhill. Too small learns slowly, too large jumps about or diverges. It can be changed while training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learnin&amp;g rate η</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate η, slider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many examples are averaged for one step. Small batches take many unsteady steps, large ones few steady steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;pochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the whole training set is gone through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the random numbers start: the same seed gives the same weights and the same training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the gradient becomes a step. Each optimizer has an η that suits it, and settings of its own.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
